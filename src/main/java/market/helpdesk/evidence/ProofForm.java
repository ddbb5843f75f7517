package market.helpdesk.evidence;

import java.util.List;

import market.helpdesk.archive.ChainProof;
import market.helpdesk.archive.ChainProof.Hand;

/**
 * That the latest checkpoint covers a chain, as a pack holds it.
 *
 * @param checkpoint its canonical text
 * @param signature Ed25519 over that text, in base64
 * @param key the id of the key
 * @param publicKey by which the signature is verified: a SubjectPublicKeyInfo, in base64
 * @param length how many of the chain's entries it covers
 * @param head the hash of the last of these
 * @param path from the chain's leaf up to the root
 */
record ProofForm(String checkpoint, String signature, String key, String publicKey, long length, String head,
		List<StepForm> path) {

	/** A sibling on the way up, and on which side it stands. */
	record StepForm(Hand hand, String hash) {
	}

	static ProofForm of(ChainProof proof) {
		return new ProofForm(proof.checkpoint(), proof.signature(), proof.key(), proof.publicKey(), proof.length(),
				proof.head().hex(),
				proof.path().stream().map((step) -> new StepForm(step.hand(), step.hash().hex())).toList());
	}

}
