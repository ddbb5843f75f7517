package market.helpdesk.account;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * Somebody could not show who they are. The name that was tried is kept only where it is
 * one of ours: people type passwords into the wrong field, and an entry is for ever.
 */
public record SignInRefused(Optional<AccountId> account, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Stranger();
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.account(account.map(AccountId::id).orElse(AuditSubject.PLATFORM));
	}

}
