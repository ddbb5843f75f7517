package market.helpdesk.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Stands for a text without telling it: whoever has the text and the salt can see that it
 * is this one. Once both are erased it tells nothing any more, not even to who guesses.
 *
 * @param salt 16 random bytes
 * @param hash SHA-256 over the salt and the text in UTF-8
 */
record Commitment(byte[] salt, Hash hash) {

	private static final SecureRandom random = new SecureRandom();

	private static final int SALT_LENGTH = 16;

	/** Commits to a text with a salt of its own. */
	static Commitment to(String text) {
		var salt = new byte[SALT_LENGTH];
		random.nextBytes(salt);
		return new Commitment(salt, of(salt, text));
	}

	static Hash of(byte[] salt, String text) {
		return Hash.of(salt, text.getBytes(StandardCharsets.UTF_8));
	}

}
