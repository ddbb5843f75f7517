package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * The buyer said that no answer is needed.
 *
 * @param proposed whether the shop had asked
 */
public record AnswerWaived(ShopId shop, TicketId ticket, WaiverId waiver, boolean proposed, AccountId by,
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
		return Map.of("waiver", waiver.id(), "proposed", proposed);
	}

}
