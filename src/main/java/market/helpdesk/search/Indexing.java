package market.helpdesk.search;

import market.helpdesk.sweep.SweepTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes what was written, beside those who write and not inside their transactions,
 * where it would cost many times what they do. A batch is taken off the queue and indexed
 * in one transaction: if this process ends before it does, the batch is still queued. One
 * node is at it at a time, so that no older text is indexed after a newer one.
 */
@Service
public class Indexing {

	private static final Logger log = LoggerFactory.getLogger(Indexing.class);

	private final SearchQueue queue;

	private final Documents documents;

	private final SearchIndex index;

	private final SweepTransactions transaction;

	private final SearchSettings settings;

	Indexing(SearchQueue queue, Documents documents, SearchIndex index, TransactionTemplate transaction,
			SearchSettings settings) {
		this.queue = queue;
		this.documents = documents;
		this.index = index;
		this.transaction = new SweepTransactions(transaction);
		this.settings = settings;
	}

	/**
	 * Indexes all that is queued, and goes on with what there was before there was an
	 * index: batch by batch, after each of which comes first what was written meanwhile.
	 */
	public void run() {
		do {
			while (transaction.execute(this::indexQueued)) {
				log.debug("Indexed a batch of what was written");
			}
		}
		while (transaction.execute(this::indexPast));
	}

	private boolean indexQueued() {
		if (index.isTaken()) {
			return false;
		}
		var batch = queue.take(settings.batch());
		index.put(documents.read(batch));
		return batch.size() == settings.batch();
	}

	private boolean indexPast() {
		if (index.isTaken()) {
			return false;
		}
		var backfill = queue.takeShop();
		backfill.ifPresent(this::indexPast);
		return backfill.isPresent();
	}

	private void indexPast(SearchQueue.Backfill backfill) {
		var tickets = queue.next(backfill, settings.backfillBatch());
		index.put(documents.read(documents.in(backfill.shop(), tickets)));
		if (tickets.size() < settings.backfillBatch()) {
			queue.finish(backfill);
		}
		else {
			queue.goOn(backfill, tickets.getLast());
		}
	}

}
