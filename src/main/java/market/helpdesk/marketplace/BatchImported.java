package market.helpdesk.marketplace;

import java.util.List;

import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.audit.AuditedEvents;

/** What a batch of lines told. */
record BatchImported(List<AuditedEvent> events) implements AuditedEvents {

	BatchImported {
		events = List.copyOf(events);
	}

}
