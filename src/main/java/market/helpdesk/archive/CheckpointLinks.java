package market.helpdesk.archive;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.audit.Hash;

/**
 * Goes along the checkpoints, one by one, and finds which doesn't say what was signed or
 * doesn't follow the one before it. A key that was followed by another never comes back:
 * whoever got hold of it could sign with it still.
 */
final class CheckpointLinks {

	private final SignatureCheck signatures;

	private final Set<String> followed = new HashSet<>();

	private String key = "";

	private long number;

	private Hash previous = Hash.NONE;

	/** Begins behind a checkpoint, or with the first. */
	CheckpointLinks(SignatureCheck signatures, Optional<SignedCheckpoint> before) {
		this.signatures = signatures;
		before.ifPresent(this::goBehind);
	}

	/** Looks at the next one. */
	Optional<Finding> check(SignedCheckpoint signed) {
		var fault = fault(signed);
		// What is missing has the number of the gap.
		var at = fault.filter(Fault.CHECKPOINT_MISSING::equals).isPresent() ? number + 1 : signed.number();
		if (fault.isEmpty()) {
			follow(signed.checkpoint().key());
		}
		goBehind(signed);
		return fault.map((one) -> Finding.ofCheckpoint(at, one));
	}

	private Optional<Fault> fault(SignedCheckpoint signed) {
		var checkpoint = signed.checkpoint();
		if (checkpoint.number() != number + 1) {
			return Optional.of(Fault.CHECKPOINT_MISSING);
		}
		if (!checkpoint.hash().equals(signed.hash())) {
			return Optional.of(Fault.CHECKPOINT_ALTERED);
		}
		if (!checkpoint.previous().equals(previous)) {
			return Optional.of(Fault.CHECKPOINT_UNLINKED);
		}
		return followed.contains(checkpoint.key()) ? Optional.of(Fault.KEY_UNTRUSTED) : signatures.fault(signed);
	}

	private void follow(String next) {
		if (!key.isEmpty() && !key.equals(next)) {
			followed.add(key);
		}
		key = next;
	}

	private void goBehind(SignedCheckpoint signed) {
		number = signed.number();
		previous = signed.hash();
	}

}
