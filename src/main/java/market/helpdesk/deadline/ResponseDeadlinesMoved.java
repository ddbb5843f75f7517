package market.helpdesk.deadline;

import java.util.List;

import market.helpdesk.audit.AuditedEvents;

/** Deadlines that were moved together. */
public record ResponseDeadlinesMoved(List<ResponseDeadlineMoved> events) implements AuditedEvents {

	public ResponseDeadlinesMoved {
		events = List.copyOf(events);
	}

}
