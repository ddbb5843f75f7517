package market.helpdesk.privacy;

import java.time.Instant;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** Somebody took their data with them. */
public record DataExported(AccountId person, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(person.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.account(person.id());
	}

}
