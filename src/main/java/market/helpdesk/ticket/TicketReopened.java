package market.helpdesk.ticket;

import java.time.Instant;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * The buyer wrote in a closed ticket, or an answer in it is asked for again: thereby it
 * is open again.
 */
public record TicketReopened(ShopId shop, TicketId ticket, AccountId by, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

}
