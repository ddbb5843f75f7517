package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/** A shop answered in time. */
public record ResponseDeadlineMet(ShopId shop, TicketId ticket, DeadlineId deadline, MessageId answer, AccountId author,
		ResponseTime time, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(author.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("message", answer.id(), "dueAt", time.dueAt(), "onTimeUntil", time.onTimeUntil());
	}

}
