package market.helpdesk.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import market.helpdesk.audit.CanonicalJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Tells places outside every checkpoint, in order and at least once (R12): whoever alters
 * the database can't alter what lies there. What could not be told is told at the next
 * look, before what came later. No transaction is open meanwhile.
 */
@Service
class Publishing {

	private static final Logger log = LoggerFactory.getLogger(Publishing.class);

	private static final int BATCH = 100;

	private final Checkpoints checkpoints;

	private final Publications publications;

	private final PublicationTargets targets;

	private final Clock clock;

	Publishing(Checkpoints checkpoints, Publications publications, PublicationTargets targets, Clock clock) {
		this.checkpoints = checkpoints;
		this.publications = publications;
		this.targets = targets;
		this.clock = clock;
	}

	void run() {
		targets.all().forEach(this::tell);
	}

	private void tell(PublicationTarget target) {
		try {
			var next = next(target);
			while (!next.isEmpty()) {
				for (var signed : next) {
					target.publish(line(signed));
					publications.add(target.name(), signed.checkpoint().number(), clock.instant());
				}
				next = next(target);
			}
		}
		catch (IOException notTold) {
			log.warn("A checkpoint of the archive could not be told to {}, it is tried again: {}", target.name(),
					notTold.toString());
		}
	}

	private List<SignedCheckpoint> next(PublicationTarget target) {
		return checkpoints.after(publications.last(target.name()), BATCH);
	}

	private String line(SignedCheckpoint signed) {
		var checkpoint = signed.checkpoint();
		var publicKey = checkpoints.key(checkpoint.key()).map(Base64.getEncoder()::encodeToString).orElse("");
		return CanonicalJson.of(Map.of("checkpoint", checkpoint.canonical(), "hash", signed.hash().hex(), "publicKey",
				publicKey, "signature", signed.signatureText()));
	}

}
