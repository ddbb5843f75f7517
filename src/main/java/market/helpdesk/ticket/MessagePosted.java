package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * Somebody wrote a message. What it says stays with the message.
 *
 * @param turn whose turn it is now
 */
public record MessagePosted(ShopId shop, TicketId ticket, MessageId message, int position, Author author, Side turn,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(author.account().id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("message", message.id(), "position", position, "side", author.side());
	}

}
