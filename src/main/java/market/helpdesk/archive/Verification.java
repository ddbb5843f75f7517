package market.helpdesk.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody had the archive verified, and how far that is.
 *
 * @param ticket empty where all of it is
 * @param askedBy whose {@linkplain market.helpdesk.audit.Actor#label() label} it is
 * @param attempt how often it was begun
 * @param beatAt when its node was last heard of
 * @param checked how many rows were looked at
 * @param broken how much of it is broken
 */
public record Verification(VerificationId id, Optional<UUID> ticket, String askedBy, Instant askedAt,
		VerificationState state, int attempt, Instant beatAt, VerificationStage stage, long checked, long broken,
		Optional<Instant> endedAt) {

	/** Returns whether there is nothing more to come. */
	public boolean isOver() {
		return endedAt.isPresent();
	}

	/** Returns whether everything was looked at and nothing is broken. */
	public boolean isIntact() {
		return state == VerificationState.DONE && broken == 0;
	}

}
