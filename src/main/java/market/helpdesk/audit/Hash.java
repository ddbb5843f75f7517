package market.helpdesk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256, written as 64 hex digits.
 *
 * @param hex in lower case
 */
public record Hash(String hex) implements Comparable<Hash> {

	/** How many bytes it has. */
	static final int LENGTH = 32;

	/** What the first entry of a chain follows. */
	public static final Hash NONE = new Hash("0".repeat(64));

	public Hash {
		if (!hex.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("Not a SHA-256: " + hex);
		}
	}

	/** Returns the hash of a text in UTF-8. */
	public static Hash of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Returns the hash of all these bytes, one after the other. */
	public static Hash of(byte[]... parts) {
		var digest = sha256();
		for (var part : parts) {
			digest.update(part);
		}
		return ofDigest(digest.digest());
	}

	/** Returns what 32 bytes say that are a hash already. */
	public static Hash ofDigest(byte[] digest) {
		return new Hash(HexFormat.of().formatHex(digest));
	}

	/** A digest for what comes in pieces. */
	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	public byte[] bytes() {
		return HexFormat.of().parseHex(hex);
	}

	@Override
	public int compareTo(Hash other) {
		return hex.compareTo(other.hex);
	}

	@Override
	public String toString() {
		return hex;
	}

}
