package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** A ticket came with its history from where it was kept before. */
public record TicketImported(ShopId shop, TicketId ticket, int messages, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Job("import");
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("messages", messages);
	}

}
