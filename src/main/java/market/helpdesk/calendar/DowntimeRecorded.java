package market.helpdesk.calendar;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** It is known that the platform was down. */
public record DowntimeRecorded(RecordedDowntime downtime) implements AuditedEvent {

	@Override
	public Actor actor() {
		return downtime.revision().actor();
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.downtime(downtime.revision().number());
	}

	@Override
	public Instant occurredAt() {
		return downtime.revision().at();
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("startedAt", downtime.downtime().from(), "endedAt", downtime.downtime().to(), "revision",
				downtime.revision().number());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", downtime.revision().reason());
	}

}
