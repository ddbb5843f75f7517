package market.helpdesk.archive;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * An administrator or auditor searched for words in what people wrote.
 *
 * @param disclosure what keeps the words
 * @param hits how many were shown
 */
public record WordsSearched(AccountId inspector, UUID disclosure, int hits,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(inspector.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.account(inspector.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("disclosure", disclosure, "hits", hits);
	}

}
