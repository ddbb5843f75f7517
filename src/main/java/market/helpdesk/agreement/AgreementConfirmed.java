package market.helpdesk.agreement;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.TicketId;

/** Both sides want the same: it is in force from now on (R8). */
public record AgreementConfirmed(ShopId shop, TicketId ticket, AgreementId agreement, AgreementTerms terms, Author by,
		Instant occurredAt) implements AuditedEvent {

	static AgreementConfirmed of(Agreement agreement, Author by, Instant at) {
		return new AgreementConfirmed(agreement.shop(), agreement.ticket(), agreement.id(), agreement.terms(), by, at);
	}

	@Override
	public Actor actor() {
		return new Actor.Person(by.account().id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return AgreementParticulars.of(agreement, terms, by);
	}

}
