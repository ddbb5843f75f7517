package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * Another answer is asked for than the one that was given (R16).
 *
 * @param answer the one that was given
 * @param turn whose turn it is now
 * @param by the buyer, or the administrator who found that there was a need to ask
 */
public record AnswerAskedAgain(ShopId shop, TicketId ticket, AskingId asking, MessageId answer, Side turn, AccountId by,
		Instant occurredAt) implements AuditedEvent {

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
		return Map.of("flag", asking.id(), "message", answer.id());
	}

}
