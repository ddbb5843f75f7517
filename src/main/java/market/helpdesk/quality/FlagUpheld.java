package market.helpdesk.quality;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/**
 * An administrator found that a flag is right: the answer broke a rule (R15, R16).
 *
 * @param answeredAt when the answer that is flagged was given
 */
public record FlagUpheld(ShopId shop, TicketId ticket, FlagId flag, FlagKind kind, FlagReason reason, AccountId by,
		Instant answeredAt, Instant occurredAt) implements AuditedEvent {

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
		return Map.of("flag", flag.id(), "kind", kind);
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
