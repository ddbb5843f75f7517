package market.helpdesk.audit;

import java.util.ArrayList;
import java.util.List;

import org.springframework.transaction.support.TransactionSynchronization;

/** What a transaction has told so far: written after all else, or not at all. */
class PendingEntries implements TransactionSynchronization {

	private final EntryWriter writer;

	private final List<EntryDraft> drafts = new ArrayList<>();

	private boolean written;

	PendingEntries(EntryWriter writer) {
		this.writer = writer;
	}

	/**
	 * @throws IllegalStateException if the transaction is being committed already: what
	 * comes after the last word would be on no record
	 */
	void add(List<EntryDraft> more) {
		if (written) {
			throw new IllegalStateException("Told too late to go on record: " + more.getFirst().action());
		}
		drafts.addAll(more);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		written = true;
		if (!drafts.isEmpty()) {
			writer.write(drafts);
		}
	}

}
