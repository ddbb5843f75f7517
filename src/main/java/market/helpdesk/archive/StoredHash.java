package market.helpdesk.archive;

import java.nio.charset.StandardCharsets;

import market.helpdesk.audit.Hash;
import org.jspecify.annotations.Nullable;

/** Reads hashes from rows, whatever these were altered to. */
final class StoredHash {

	private static final int LENGTH = 32;

	private static final byte[] NONE = "not a hash".getBytes(StandardCharsets.UTF_8);

	private StoredHash() {
	}

	/**
	 * Bytes that are no hash become one that nothing fits, so that their row is named.
	 */
	static Hash of(byte @Nullable [] stored) {
		if (stored != null && stored.length == LENGTH) {
			return Hash.ofDigest(stored);
		}
		return Hash.of(NONE, (stored != null) ? stored : NONE);
	}

}
