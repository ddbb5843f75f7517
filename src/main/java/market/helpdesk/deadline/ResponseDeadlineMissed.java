package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/**
 * A shop's time to answer ran out. That happened when it ran out, whoever noticed it and
 * when.
 */
public record ResponseDeadlineMissed(ShopId shop, TicketId ticket, DeadlineId deadline,
		ResponseTime time) implements AuditedEvent {

	@Override
	public Actor actor() {
		return ResponseClock.ACTOR;
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Instant occurredAt() {
		return time.onTimeUntil();
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("receivedAt", time.receivedAt(), "dueAt", time.dueAt(), "onTimeUntil", time.onTimeUntil());
	}

}
