package market.helpdesk.violation;

import java.util.List;

import market.helpdesk.audit.AuditedEvents;

/** Broken rules that entered the register together. */
public record ViolationsRecorded(List<ViolationRecorded> events) implements AuditedEvents {

	public ViolationsRecorded {
		events = List.copyOf(events);
	}

}
