package market.helpdesk.archive;

import java.util.List;

import market.helpdesk.audit.Hash;

/**
 * What shows, without our database, that a chain stood in a signed checkpoint (R12,
 * docs/adr/0024).
 *
 * @param checkpoint the checkpoint's canonical text: its {@code root} is what the path
 * leads to, and the signature is over its UTF-8
 * @param signature Ed25519, in base64
 * @param key the id of the key it was made with
 * @param publicKey the key itself as an X.509 {@code SubjectPublicKeyInfo}, in base64
 * @param length how many entries the chain had by then
 * @param head the hash of the last of them
 * @param leaf the canonical text of the chain's place in the tree
 * @param path from the leaf up to the root; empty where the chain is the only one
 */
public record ChainProof(String checkpoint, String signature, String key, String publicKey, long length, Hash head,
		String leaf, List<Sibling> path) {

	public ChainProof {
		path = List.copyOf(path);
	}

	/** On which side of the way up a hash is put. */
	public enum Hand {

		LEFT, RIGHT

	}

	/**
	 * What is hashed together with what was reached: {@code 0x01 ‖ left ‖ right}.
	 *
	 * @param hand where this hash stands
	 */
	public record Sibling(Hand hand, Hash hash) {
	}

}
