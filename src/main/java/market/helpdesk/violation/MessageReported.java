package market.helpdesk.violation;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/** A buyer reported a message of the shop (R7, R8, R10). */
public record MessageReported(ShopId shop, TicketId ticket, ReportId report, MessageId message, ReportKind kind,
		AccountId by, Instant occurredAt) implements AuditedEvent {

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
		return Map.of("report", report.id(), "message", message.id(), "kind", kind);
	}

}
