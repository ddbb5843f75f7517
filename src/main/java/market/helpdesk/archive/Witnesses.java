package market.helpdesk.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.archive.SigningHalt.Cause;
import market.helpdesk.database.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The places outside the database that remember checkpoints: the file that is told each,
 * and the mark of this node.
 */
@Component
class Witnesses {

	private static final Logger log = LoggerFactory.getLogger(Witnesses.class);

	private final Optional<MarkFile> mark;

	private final List<Witness> all;

	private final Checkpoints checkpoints;

	Witnesses(ArchiveSettings settings, PublicationTargets targets, ObjectProvider<DataDirectory> embedded,
			Checkpoints checkpoints) {
		this.mark = Optional.ofNullable(settings.markFile())
			.map(MarkFile::new)
			.or(() -> Optional.ofNullable(embedded.getIfAvailable()).map((directory) -> MarkFile.in(directory.path())));
		this.all = Stream
			.concat(targets.all().stream().filter(Witness.class::isInstance).map(Witness.class::cast), mark.stream())
			.toList();
		this.checkpoints = checkpoints;
	}

	List<Witness> all() {
		return all;
	}

	/** Returns what the last word of any of them says against the database. */
	Optional<SigningHalt> contradiction() {
		return all.stream().flatMap((witness) -> contradiction(witness).stream()).findFirst();
	}

	/** One that can't be asked says nothing. */
	private Optional<SigningHalt> contradiction(Witness witness) {
		try {
			return witness.last()
				.flatMap((told) -> told.fault(checkpoints.find(told.number()))
					.map((fault) -> new SigningHalt(Cause.valueOf(fault.name()), witness.name(), told.number())));
		}
		catch (IOException silent) {
			log.warn("{} can't be asked for checkpoints: {}", witness.name(), silent.toString());
			return Optional.empty();
		}
	}

	/** Lets this node know the last checkpoint from now on. */
	void remember(SignedCheckpoint last) {
		var publicKey = checkpoints.key(last.checkpoint().key()).orElse(new byte[0]);
		mark.ifPresent((file) -> {
			try {
				file.remember(ToldCheckpoint.of(last, publicKey));
			}
			catch (IOException unwritable) {
				log.error("The last checkpoint can't be noted in {}: {}", file.name(), unwritable.toString());
			}
		});
	}

}
