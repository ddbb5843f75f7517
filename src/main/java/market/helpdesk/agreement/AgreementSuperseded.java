package market.helpdesk.agreement;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.TicketId;

/**
 * Both sides have confirmed another agreement instead of this one.
 *
 * @param by who confirmed that other one
 */
public record AgreementSuperseded(ShopId shop, TicketId ticket, AgreementId agreement, AgreementTerms terms,
		AgreementId successor, Author by, Instant occurredAt) implements AuditedEvent {

	static AgreementSuperseded of(Agreement agreement, Agreement successor, Author by, Instant at) {
		return new AgreementSuperseded(agreement.shop(), agreement.ticket(), agreement.id(), agreement.terms(),
				successor.id(), by, at);
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
		var particulars = new HashMap<String, Object>(AgreementParticulars.of(agreement, terms, by));
		particulars.put("successor", successor.toString());
		return particulars;
	}

}
