package market.helpdesk.deadline;

import java.time.Instant;
import java.util.List;

import market.helpdesk.audit.AuditedEvents;

/**
 * Deadlines that were found to be missed, together: after a weekend they come by the
 * thousands.
 *
 * @param recordedAt when they were found
 */
public record ResponseDeadlinesMissed(List<ResponseDeadlineMissed> events,
		Instant recordedAt) implements AuditedEvents {

	public ResponseDeadlinesMissed {
		events = List.copyOf(events);
	}

}
