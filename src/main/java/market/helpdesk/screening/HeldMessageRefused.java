package market.helpdesk.screening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.TicketId;

/**
 * An administrator decided that a held message never goes out.
 *
 * @param ticket none where one was to be opened
 */
public record HeldMessageRefused(ShopId shop, Optional<TicketId> ticket, HeldMessageId held, HeldReason reason,
		AccountId by, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return HeldSubject.of(shop, ticket);
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("heldMessage", held.toString());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
