package market.helpdesk.audit;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts every audited event on record, before anyone else hears of it and in the
 * transaction that made it true: neither exists without the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditRecorder {

	private final AuditTrail trail;

	AuditRecorder(AuditTrail trail) {
		this.trail = trail;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(AuditedEvent event) {
		trail.append(List.of(event));
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(AuditedEvents batch) {
		trail.append(batch.events());
	}

}
