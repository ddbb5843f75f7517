package market.helpdesk.archive;

import java.util.Arrays;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Looks whether checkpoints were signed by a key that is trusted for them. */
@Component
class SignatureCheck {

	private final Keyring keys;

	private final Checkpoints checkpoints;

	SignatureCheck(Keyring keys, Checkpoints checkpoints) {
		this.keys = keys;
		this.checkpoints = checkpoints;
	}

	/** The table of keys is not trusted, and must not say anything else. */
	Optional<Fault> fault(SignedCheckpoint signed) {
		var checkpoint = signed.checkpoint();
		var trusted = keys.trusted(checkpoint.key(), checkpoint.number());
		if (trusted.isEmpty() || !isKnown(trusted.get())) {
			return Optional.of(Fault.KEY_UNTRUSTED);
		}
		return trusted.get().verifies(checkpoint.canonical(), signed.signature()) ? Optional.empty()
				: Optional.of(Fault.SIGNATURE_FORGED);
	}

	private boolean isKnown(VerifyingKey key) {
		return checkpoints.key(key.id()).filter((known) -> Arrays.equals(known, key.encoded())).isPresent();
	}

}
