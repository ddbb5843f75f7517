package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The places outside that the configuration names. */
@Component
class PublicationTargets {

	private final List<PublicationTarget> targets;

	PublicationTargets(ArchiveSettings settings) {
		Stream<PublicationTarget> file = Optional.ofNullable(settings.publishFile()).stream().map(FileTarget::new);
		Stream<PublicationTarget> url = Optional.ofNullable(settings.publishUrl())
			.stream()
			.map((address) -> UrlTarget.of(address, settings.publishToken(), settings.publishTimeout()));
		this.targets = Stream.concat(file, url).toList();
	}

	List<PublicationTarget> all() {
		return targets;
	}

}
