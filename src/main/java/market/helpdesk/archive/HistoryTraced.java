package market.helpdesk.archive;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * An administrator or auditor went through all that happened with a buyer or a shop, or
 * about an order.
 *
 * @param of the id of the buyer, shop or order
 */
public record HistoryTraced(AccountId inspector, History history, UUID of, Instant occurredAt) implements AuditedEvent {

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
		return Map.of("history", history, "of", of);
	}

}
