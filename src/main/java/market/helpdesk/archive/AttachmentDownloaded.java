package market.helpdesk.archive;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/** Somebody who is no party opened a file that went with a message. */
public record AttachmentDownloaded(ShopId shop, TicketId ticket, AccountId inspector, UUID file,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(inspector.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("attachment", file);
	}

}
