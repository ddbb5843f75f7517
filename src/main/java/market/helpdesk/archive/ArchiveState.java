package market.helpdesk.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the archive stands.
 *
 * @param entries how many entries there are, as the database estimates; empty where it
 * never did
 * @param chains how many chains they make, likewise
 * @param uncovered whether any chain has grown since a checkpoint covered it
 * @param key the fingerprint of the key that signs; empty where there is none and no
 * checkpoints are made
 * @param publicKey its public half, for whoever wants to verify without us
 * @param halt why nothing is signed although there is a key
 * @param latest the latest checkpoints, the latest first
 * @param targets the places outside that are told
 */
public record ArchiveState(Optional<Long> entries, Optional<Long> chains, boolean uncovered, Optional<String> key,
		Optional<String> publicKey, Optional<SigningHalt> halt, List<Listed> latest, List<Target> targets) {

	public ArchiveState {
		latest = List.copyOf(latest);
		targets = List.copyOf(targets);
	}

	/** A checkpoint in a list. */
	public record Listed(Checkpoint checkpoint, String hash) {
	}

	/**
	 * A place outside.
	 *
	 * @param told up to which checkpoint it was told, 0 for none
	 * @param toldAt when that was
	 */
	public record Target(String name, long told, Optional<Instant> toldAt) {
	}

}
