package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/**
 * A shop owes an answer no more, whether its time was up or not.
 *
 * @param outcome why not: WAIVED, TAKEN_OVER or DISMISSED
 */
public record ResponseReleased(ShopId shop, TicketId ticket, DeadlineId deadline, String outcome, ResponseTime time,
		AccountId by, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("outcome", outcome, "dueAt", time.dueAt(), "onTimeUntil", time.onTimeUntil());
	}

}
