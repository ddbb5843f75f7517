package market.helpdesk.violation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/**
 * An administrator decided a suspected violation.
 *
 * @param evidence what it was recorded on
 * @param state what it is from now on, CONFIRMED or DISMISSED
 */
public record ViolationDecided(ShopId shop, Optional<TicketId> ticket, UUID violation, UUID evidence,
		ViolationKind kind, ViolationState state, AccountId by, ViolationReason reason,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return ViolationSubject.of(shop, ticket);
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("violation", violation, "kind", kind, "rule", kind.rule(), "state", state);
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
