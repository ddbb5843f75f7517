package market.helpdesk.archive;

import java.util.Optional;

import market.helpdesk.archive.SigningHalt.Cause;

import org.springframework.stereotype.Component;

/** Says whether anything stands against signing the next checkpoint. */
@Component
class SigningGuard {

	private final Keyring keys;

	private final Checkpoints checkpoints;

	private final Witnesses witnesses;

	SigningGuard(Keyring keys, Checkpoints checkpoints, Witnesses witnesses) {
		this.keys = keys;
		this.checkpoints = checkpoints;
		this.witnesses = witnesses;
	}

	Optional<SigningHalt> halt() {
		return witnesses.contradiction().or(this::keyFollowed);
	}

	/** A key that was followed by another never comes back. */
	private Optional<SigningHalt> keyFollowed() {
		var ours = keys.signing().map((key) -> key.verifying().id());
		return checkpoints.last()
			.map(SignedCheckpoint::checkpoint)
			.flatMap((last) -> ours.filter((id) -> !id.equals(last.key()))
				.filter(checkpoints::isAnySignedWith)
				.map((id) -> new SigningHalt(Cause.KEY_FOLLOWED, id, last.number())));
	}

}
