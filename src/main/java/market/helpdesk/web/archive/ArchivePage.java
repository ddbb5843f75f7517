package market.helpdesk.web.archive;

import java.time.ZonedDateTime;
import java.util.List;

import market.helpdesk.archive.SigningHalt;
import org.jspecify.annotations.Nullable;

/**
 * How the archive stands (R12).
 *
 * @param entries how many entries there are, about; null where nobody knows yet
 * @param chains how many chains they make, likewise
 * @param uncovered whether something is on record that no checkpoint covers yet
 * @param key the fingerprint of the key that signs, null where there is none
 * @param publicKey its public half in base64
 * @param halt why nothing is signed any more, null where nothing stands against it
 * @param runs the latest verifications, the latest first
 * @param running all of the archive being verified, null where it isn't
 * @param refusal why nothing was verified, null where nothing was asked for in vain
 */
public record ArchivePage(@Nullable Long entries, @Nullable Long chains, boolean uncovered, @Nullable String key,
		@Nullable String publicKey, @Nullable SigningHalt halt, List<CheckpointRow> checkpoints,
		List<TargetRow> targets, List<VerificationRow> runs, @Nullable VerificationRow running,
		@Nullable Refusal refusal) {

	/** Why nothing was verified. */
	public enum Refusal {

		ALREADY_RUNNING, UNKNOWN_TICKET

	}

	/** A checkpoint in a list. */
	public record CheckpointRow(long number, ZonedDateTime at, int chains, String hash) {
	}

	/**
	 * A place outside.
	 *
	 * @param told up to which checkpoint it was told
	 * @param at when that was, null before the first
	 * @param behind how many it was not told yet
	 */
	public record TargetRow(String name, long told, @Nullable ZonedDateTime at, long behind) {
	}

}
