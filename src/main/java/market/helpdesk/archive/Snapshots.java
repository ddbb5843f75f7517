package market.helpdesk.archive;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets several statements see the same: a text and its salt may be erased between two.
 */
@Component
class Snapshots {

	private final TransactionTemplate transaction;

	Snapshots(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.transaction.setReadOnly(true);
	}

	void read(Runnable reading) {
		transaction.executeWithoutResult((status) -> reading.run());
	}

}
