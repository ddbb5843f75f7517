package market.helpdesk.violation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.calendar.ClockRevision;
import market.helpdesk.deadline.ResponseClock;
import market.helpdesk.ticket.TicketId;

/** A violation counts for nothing, because the platform was down. */
public record ViolationWaived(ShopId shop, TicketId ticket, UUID violation, ClockRevision downtime,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return ResponseClock.ACTOR;
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("violation", violation, "reason", downtime.reason(), "revision", downtime.number());
	}

}
