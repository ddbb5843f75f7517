package market.helpdesk.violation;

import java.util.List;

import market.helpdesk.audit.AuditedEvents;

/** Violations that were waived together. */
public record ViolationsWaived(List<ViolationWaived> events) implements AuditedEvents {

	public ViolationsWaived {
		events = List.copyOf(events);
	}

}
