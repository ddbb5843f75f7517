package market.helpdesk.violation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/**
 * A broken rule entered the register.
 *
 * @param evidence what shows it: the missed deadline, or the flag that was upheld
 * @param actor who found it
 */
public record ViolationRecorded(ShopId shop, TicketId ticket, UUID violation, ViolationKind kind, UUID evidence,
		Actor actor, Instant occurredAt) implements AuditedEvent {

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("kind", kind, "rule", kind.rule(), "evidence", evidence);
	}

}
