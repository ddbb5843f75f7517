package market.helpdesk.violation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.WaiverCause.Downtime;

/** A violation counts for nothing from now on. */
public record ViolationWaived(ShopId shop, Optional<TicketId> ticket, UUID violation, ViolationKind kind,
		WaiverCause cause, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return cause.actor();
	}

	@Override
	public AuditSubject subject() {
		return ViolationSubject.of(shop, ticket);
	}

	@Override
	public Map<String, ?> particulars() {
		var particulars = new HashMap<String, Object>(Map.of("violation", violation, "cause", cause.kind()));
		if (cause instanceof Downtime downtime) {
			particulars.put("revision", downtime.revision().number());
		}
		return particulars;
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", cause.reason());
	}

}
