package market.helpdesk.violation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/**
 * A broken rule entered the register, or one that is suspected to be.
 *
 * @param ticket none where one was to be opened
 * @param evidence what shows it: the missed deadline, the flag that was upheld, the
 * screening or the buyer's report
 * @param actor who found it
 * @param occurredAt when the rule was broken
 */
public record ViolationRecorded(ShopId shop, Optional<TicketId> ticket, UUID violation, ViolationKind kind,
		UUID evidence, Actor actor, Instant occurredAt) implements AuditedEvent {

	static ViolationRecorded in(ShopId shop, Optional<TicketId> ticket, ViolationKind kind, UUID evidence, Actor actor,
			Instant occurredAt) {
		return new ViolationRecorded(shop, ticket, UuidCreator.getTimeOrderedEpoch(), kind, evidence, actor,
				occurredAt);
	}

	public ViolationState state() {
		return kind.entersAs();
	}

	@Override
	public AuditSubject subject() {
		return ViolationSubject.of(shop, ticket);
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("kind", kind, "state", state(), "rule", kind.rule(), "evidence", evidence);
	}

}
