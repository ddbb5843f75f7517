package market.helpdesk.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a program shows to be let in.
 * <p>
 * A token is long and random, unlike a password, so that one pass of SHA-256 is enough to
 * keep it by: nobody finds the token to a hash, and looking up a hash takes as long for
 * one that is nearly right as for any other.
 */
public record ApiToken(String text) {

	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Tells nothing: it must not come into a log. */
	@Override
	public String toString() {
		return "ApiToken[…]";
	}

}
