package market.helpdesk.writing;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** A shop no longer answers with a text. */
public record SavedAnswerRemoved(Shop shop, SavedAnswerId answer, String name, AccountId by,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.SHOP, shop.id().id(), shop.id().id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("savedAnswer", answer.toString(), "name", name, "shop", shop.name());
	}

}
