package market.helpdesk.aftersales;

import java.util.List;

import market.helpdesk.audit.AuditedEvents;

/** Updates that were found to be overdue, together: a market's come at one midnight. */
public record UpdatesOverdue(List<UpdateOverdue> events) implements AuditedEvents {

	public UpdatesOverdue {
		events = List.copyOf(events);
	}

}
