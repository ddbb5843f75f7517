package market.helpdesk.archive;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;

/** The keys that checkpoints and packs are sealed with, for everybody to compare. */
@Service
public class PublishedKeys {

	private final Keyring keys;

	private final ArchiveSettings settings;

	PublishedKeys(Keyring keys, ArchiveSettings settings) {
		this.keys = keys;
		this.settings = settings;
	}

	/** Returns the present one first, where there is one, and then all earlier ones. */
	public List<PublishedKey> all() {
		var published = new ArrayList<PublishedKey>();
		keys.signing().ifPresent((key) -> published.add(PublishedKey.of(key.verifying(), true)));
		settings.trustedKeys()
			.stream()
			.map((key) -> TrustedKey.parse(key).key())
			.map((key) -> PublishedKey.of(key, false))
			.filter((key) -> published.stream().noneMatch((one) -> one.fingerprint().equals(key.fingerprint())))
			.forEach(published::add);
		return published;
	}

}
