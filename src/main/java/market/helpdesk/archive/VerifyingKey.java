package market.helpdesk.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import market.helpdesk.audit.Hash;

/**
 * The public half of a key that checkpoints are signed with.
 *
 * @param key Ed25519
 */
record VerifyingKey(PublicKey key) {

	private static final int ID_LENGTH = 32;

	/**
	 * Reads an X.509 {@code SubjectPublicKeyInfo}, as PEM or in base64 alone.
	 * @throws IllegalArgumentException if it is none, or of another kind
	 */
	static VerifyingKey parse(String text) {
		return of(Pem.decode(text));
	}

	/**
	 * Reads an X.509 {@code SubjectPublicKeyInfo}.
	 * @throws IllegalArgumentException if it is none, or of another kind
	 */
	static VerifyingKey of(byte[] encoded) {
		try {
			return new VerifyingKey(
					KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
		}
		catch (GeneralSecurityException unreadable) {
			throw new IllegalArgumentException("Not the public key of an Ed25519 pair", unreadable);
		}
	}

	/** Returns the first half of the SHA-256 over its encoded form, in hex. */
	String id() {
		return fingerprint().substring(0, ID_LENGTH);
	}

	/**
	 * Returns the SHA-256 over its encoded form, in hex: what people compare it by.
	 */
	String fingerprint() {
		return Hash.of(key.getEncoded()).hex();
	}

	byte[] encoded() {
		return key.getEncoded();
	}

	/** Returns it as configuration and programs take it. */
	String base64() {
		return Base64.getEncoder().encodeToString(key.getEncoded());
	}

	/** Returns whether the owner of the private half signed this text. */
	boolean verifies(String text, byte[] signature) {
		try {
			var verifier = Signature.getInstance(SigningKey.ALGORITHM);
			verifier.initVerify(key);
			verifier.update(text.getBytes(StandardCharsets.UTF_8));
			return verifier.verify(signature);
		}
		catch (GeneralSecurityException none) {
			return false;
		}
	}

}
