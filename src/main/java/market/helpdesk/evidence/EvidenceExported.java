package market.helpdesk.evidence;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;

/**
 * A party took its ticket along as evidence.
 *
 * @param side for whom the pack was made, and what it may hold
 * @param entries how many entries of the ticket's chain it holds
 */
public record EvidenceExported(ShopId shop, TicketId ticket, AccountId by, Side side, long entries,
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
		return Map.of("side", side, "entries", entries);
	}

}
