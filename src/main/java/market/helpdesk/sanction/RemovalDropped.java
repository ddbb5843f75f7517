package market.helpdesk.sanction;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** A shop is not removed: an administrator did not want it, or no longer. */
public record RemovalDropped(ShopId shop, SanctionId sanction, DecisionReason reason, AccountId by,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.SHOP, shop.id(), shop.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("sanction", sanction.id(), "measure", Measure.REMOVAL);
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
