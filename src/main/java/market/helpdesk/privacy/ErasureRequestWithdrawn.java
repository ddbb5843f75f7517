package market.helpdesk.privacy;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** A buyer took the request back. */
public record ErasureRequestWithdrawn(ErasureRequestId request, AccountId person,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(person.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.account(person.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("request", request.id());
	}

}
