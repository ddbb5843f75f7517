package market.helpdesk.archive;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/** An administrator opened a ticket for a reason. */
public record TicketInspected(ShopId shop, TicketId ticket, AccountId inspector, InspectionReason reason, String note,
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
		return Map.of("reason", reason);
	}

	@Override
	public Map<String, String> texts() {
		return note.isEmpty() ? Map.of() : Map.of("note", note);
	}

}
