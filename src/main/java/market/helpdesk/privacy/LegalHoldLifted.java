package market.helpdesk.privacy;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** Something is held for the law no more. */
public record LegalHoldLifted(HoldId hold, HeldThing thing, ReasonText reason, AccountId by,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return thing.subject();
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("hold", hold.id());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
