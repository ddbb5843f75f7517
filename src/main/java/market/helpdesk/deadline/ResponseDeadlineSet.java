package market.helpdesk.deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * A shop owes an answer from now on. The time is the application's reckoning, so it is
 * the actor.
 *
 * @param follows the deadline whose answer was not good enough, where another one is
 * asked for (R16)
 */
public record ResponseDeadlineSet(ShopId shop, TicketId ticket, MessageId message, ResponseTime time,
		int calendarVersion, Optional<DeadlineId> follows, Instant occurredAt) implements AuditedEvent {

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
		var particulars = new HashMap<String, Object>(Map.of("message", message.id(), "receivedAt", time.receivedAt(),
				"dueAt", time.dueAt(), "onTimeUntil", time.onTimeUntil(), "calendarVersion", calendarVersion));
		follows.ifPresent((earlier) -> particulars.put("follows", earlier.id()));
		return particulars;
	}

}
