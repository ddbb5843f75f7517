package market.helpdesk.archive;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.audit.CanonicalJson;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.Hash;

/**
 * Says where chains ended at some time (R12, docs/adr/0024). Its canonical text is what
 * is signed.
 *
 * @param number from 1 on, without a gap
 * @param previous the hash of the checkpoint before it, {@link Hash#NONE} for the first
 * @param root of the tree over its chains
 * @param chains how many these are
 * @param madeAt in microseconds
 * @param key the id of the key it is signed with
 */
public record Checkpoint(long number, Hash previous, Hash root, int chains, Instant madeAt, String key) {

	private static final int VERSION = 1;

	public String canonical() {
		return CanonicalJson.of(Map.of("version", VERSION, "number", number, "previous", previous.hex(), "root",
				root.hex(), "chains", chains, "madeAt", ChainedEntry.canonical(madeAt), "key", key));
	}

	public Hash hash() {
		return Hash.of(canonical());
	}

}
