package market.helpdesk.archive;

import java.util.Base64;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** Seals what leaves the archive, with the key that signs checkpoints (R12). */
@Service
public class Seals {

	private final Keyring keys;

	Seals(Keyring keys) {
		this.keys = keys;
	}

	/**
	 * Signs a statement; nothing where there is no key to sign with.
	 * @param statement which says what it is about, so that it can be taken for no other,
	 * least of all for a checkpoint, which is a JSON object
	 */
	public Optional<Seal> seal(String statement) {
		return keys.signing()
			.map((key) -> new Seal(key.verifying().id(), key.verifying().base64(),
					Base64.getEncoder().encodeToString(key.sign(statement))));
	}

}
