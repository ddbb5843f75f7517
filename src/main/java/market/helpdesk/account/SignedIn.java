package market.helpdesk.account;

import java.time.Instant;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** Somebody showed who they are. */
public record SignedIn(AccountId account, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(account.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.account(account.id());
	}

}
