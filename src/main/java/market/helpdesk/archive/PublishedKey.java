package market.helpdesk.archive;

/**
 * The public half of a key, as everybody may know it.
 *
 * @param id what checkpoints call it
 * @param fingerprint SHA-256 over the key, in hex: what people compare
 * @param publicKey an X.509 {@code SubjectPublicKeyInfo}, in base64
 * @param current whether it is the one that signs now
 */
public record PublishedKey(String id, String fingerprint, String publicKey, boolean current) {

	static PublishedKey of(VerifyingKey key, boolean current) {
		return new PublishedKey(key.id(), key.fingerprint(), key.base64(), current);
	}

}
