package market.helpdesk.audit;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts every audited event on record, in the order in which they are told and in the
 * transaction that made them true: neither exists without the other. They are written
 * just before it commits.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditRecorder {

	private final EntryWriter writer;

	AuditRecorder(EntryWriter writer) {
		this.writer = writer;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(AuditedEvent event) {
		record(List.of(event));
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(AuditedEvents batch) {
		record(batch.events());
	}

	private void record(List<? extends AuditedEvent> events) {
		pending().add(events.stream().map(writer::draft).toList());
	}

	/** A transaction inside another one has its own. */
	private PendingEntries pending() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(PendingEntries.class::isInstance)
			.map(PendingEntries.class::cast)
			.findFirst()
			.orElseGet(this::begin);
	}

	private PendingEntries begin() {
		var pending = new PendingEntries(writer);
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

}
