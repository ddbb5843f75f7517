package market.helpdesk.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Tells places outside every checkpoint, in order and at least once (R12): whoever alters
 * the database can't alter what lies there. What could not be told is told at the next
 * look, before what came later. One node at a time tells a place; no transaction is open
 * meanwhile.
 */
@Service
class Publishing {

	private static final Logger log = LoggerFactory.getLogger(Publishing.class);

	private static final int BATCH = 100;

	private final Checkpoints checkpoints;

	private final Publications publications;

	private final PublicationTargets targets;

	private final PublicationTurns turns;

	private final Clock clock;

	Publishing(Checkpoints checkpoints, Publications publications, PublicationTargets targets, PublicationTurns turns,
			Clock clock) {
		this.checkpoints = checkpoints;
		this.publications = publications;
		this.targets = targets;
		this.turns = turns;
		this.clock = clock;
	}

	void run() {
		for (var target : targets.all()) {
			turns.take("checkpoints to " + target.name(), () -> tell(target));
		}
	}

	private void tell(PublicationTarget target) {
		try {
			var next = next(target);
			while (!next.isEmpty()) {
				for (var signed : next) {
					target.publish(line(signed));
					publications.add(target.name(), signed.number(), clock.instant());
				}
				next = next(target);
			}
		}
		catch (IOException notTold) {
			log.warn("A checkpoint of the archive could not be told to {}, it is tried again: {}", target.name(),
					notTold.toString());
		}
	}

	/** What a place says of itself counts more than what a table says of it. */
	private List<SignedCheckpoint> next(PublicationTarget target) throws IOException {
		var told = target.toldUpTo();
		return checkpoints.after(told.isPresent() ? told.getAsLong() : publications.last(target.name()), BATCH);
	}

	private String line(SignedCheckpoint signed) {
		return ToldCheckpoint.of(signed, checkpoints.key(signed.checkpoint().key()).orElse(new byte[0])).line();
	}

}
