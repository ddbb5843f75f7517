package market.helpdesk.archive;

import java.util.Base64;

import market.helpdesk.audit.Hash;

/**
 * A checkpoint as it stands on record.
 *
 * @param hash what was recorded as its hash
 */
record SignedCheckpoint(Checkpoint checkpoint, Hash hash, byte[] signature) {

	static SignedCheckpoint of(Checkpoint checkpoint, SigningKey key) {
		return new SignedCheckpoint(checkpoint, checkpoint.hash(), key.sign(checkpoint.canonical()));
	}

	long number() {
		return checkpoint.number();
	}

	String signatureText() {
		return Base64.getEncoder().encodeToString(signature);
	}

}
