package market.helpdesk.evidence;

import java.util.List;

/**
 * That the latest checkpoint covers a chain, as a pack holds it.
 *
 * @param checkpoint its canonical text
 * @param signature Ed25519 over that text, in hex
 * @param publicKey by which the signature is verified: a SubjectPublicKeyInfo, in hex
 * @param length how many of the chain's entries it covers
 * @param head the hash of the last of these
 * @param path from the chain's leaf up to the root
 */
record ProofForm(String checkpoint, String signature, String publicKey, long length, String head, List<StepForm> path) {

	/** A sibling on the way up, and on which side it stands. */
	record StepForm(Side side, String hash) {
	}

	enum Side {

		LEFT, RIGHT

	}

}
