package market.helpdesk.aftersales;

import java.util.List;

import market.helpdesk.audit.AuditedEvents;

/** Update deadlines that were moved together. */
record UpdateDeadlinesMoved(List<UpdateDeadlineMoved> events) implements AuditedEvents {

	UpdateDeadlinesMoved {
		events = List.copyOf(events);
	}

}
