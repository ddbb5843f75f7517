package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.Clearance;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * A deadline was missed although the shop had sent an answer in its time, which was held
 * and has been released (R13). The deadline stays missed.
 *
 * @param answer the one that was released
 * @param sentAt when it was sent
 * @param clearance that it was let go out, and why
 */
public record AnswerSentInTime(ShopId shop, TicketId ticket, DeadlineId deadline, MessageId answer, Instant sentAt,
		Clearance clearance) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(clearance.by().id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Instant occurredAt() {
		return clearance.at();
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("message", answer.id(), "sentAt", sentAt);
	}

}
