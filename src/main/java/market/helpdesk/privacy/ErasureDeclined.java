package market.helpdesk.privacy;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** An administrator declined a person's request. */
public record ErasureDeclined(ErasureRequestId request, AccountId person, ReasonText reason, AccountId by,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.account(person.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("request", request.id());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
