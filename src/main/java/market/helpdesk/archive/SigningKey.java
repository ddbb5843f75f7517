package market.helpdesk.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * The key that checkpoints are signed with, both halves of it.
 */
final class SigningKey {

	static final String ALGORITHM = "Ed25519";

	private final PrivateKey secret;

	private final VerifyingKey verifying;

	private SigningKey(PrivateKey secret, VerifyingKey verifying) {
		this.secret = secret;
		this.verifying = verifying;
	}

	/** Makes a new one. */
	static SigningKey generate() {
		try {
			var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
			return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/**
	 * Reads a private key in PKCS#8, as PEM or in base64 alone.
	 * @throws IllegalArgumentException if it is none, or of another kind; what was read
	 * is not told
	 */
	static SigningKey parse(String text) {
		try {
			var secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(Pem.decode(text)));
			return new SigningKey(secret, verifying((EdECPrivateKey) secret));
		}
		catch (GeneralSecurityException | IllegalArgumentException unreadable) {
			throw new IllegalArgumentException(
					"Not the private key of an Ed25519 pair in PKCS#8. Make one with: openssl genpkey -algorithm ed25519");
		}
	}

	/**
	 * The public half follows from the private one, which is what a generator draws:
	 * given those very bytes it comes to the same pair.
	 */
	private static VerifyingKey verifying(EdECPrivateKey secret) throws GeneralSecurityException {
		var generator = KeyPairGenerator.getInstance(ALGORITHM);
		generator.initialize(NamedParameterSpec.ED25519, new Given(secret.getBytes().orElseThrow()));
		return new VerifyingKey(generator.generateKeyPair().getPublic());
	}

	/** Returns its public half. */
	VerifyingKey verifying() {
		return verifying;
	}

	/** Signs a text's UTF-8. */
	byte[] sign(String text) {
		try {
			var signature = Signature.getInstance(ALGORITHM);
			signature.initSign(secret);
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return signature.sign();
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Returns its private half as a file keeps it. */
	String pem() {
		return Pem.encode("PRIVATE KEY", secret.getEncoded());
	}

	/** Draws what it was given. */
	private static final class Given extends SecureRandom {

		private static final long serialVersionUID = 1L;

		private final byte[] drawn;

		Given(byte[] drawn) {
			this.drawn = drawn.clone();
		}

		@Override
		public void nextBytes(byte[] bytes) {
			System.arraycopy(drawn, 0, bytes, 0, bytes.length);
		}

	}

}
