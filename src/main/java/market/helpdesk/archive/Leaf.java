package market.helpdesk.archive;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import market.helpdesk.audit.CanonicalJson;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.Hash;

/**
 * Where a chain ended when a checkpoint was made: a leaf of its tree.
 *
 * @param length how many entries the chain had
 * @param head the hash of the last of them
 */
record Leaf(ChainKey chain, long length, Hash head) {

	private static final byte[] PREFIX = { 0 };

	String canonical() {
		return CanonicalJson.of(Map.of("shop", chain.shop().toString(), "subject", chain.subject().toString(), "length",
				length, "head", head.hex()));
	}

	Hash hash() {
		return Hash.of(PREFIX, canonical().getBytes(StandardCharsets.UTF_8));
	}

}
