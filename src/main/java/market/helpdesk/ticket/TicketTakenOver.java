package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** The marketplace answers in the shop's stead from now on. */
public record TicketTakenOver(ShopId shop, TicketId ticket, TakeOverId takeOver, TakeOverReason reason, AccountId by,
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
		return Map.of("takeOver", takeOver.id());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
