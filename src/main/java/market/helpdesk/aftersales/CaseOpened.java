package market.helpdesk.aftersales;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.TicketId;

/** A case was opened in a ticket. */
public record CaseOpened(ShopId shop, TicketId ticket, CaseId caseId, CaseKind kind, Author author,
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
		return Map.of("case", caseId.toString(), "kind", kind.name(), "side", author.side().name());
	}

}
