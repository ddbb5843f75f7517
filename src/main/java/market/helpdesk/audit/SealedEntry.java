package market.helpdesk.audit;

import java.util.List;

/**
 * An entry with its place in its chain, and what its commitments were made with.
 */
record SealedEntry(ChainedEntry entry, List<SealedText> texts) {

	/**
	 * @param kept whether the text itself lies beside the entry
	 */
	record SealedText(String name, Commitment commitment, boolean kept, String text) {
	}

}
