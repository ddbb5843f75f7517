package market.helpdesk.sanction;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** An administrator found that a shop is right: the sanction counts for nothing. */
public record AppealUpheld(ShopId shop, SanctionId sanction, AppealId appeal, Measure measure, DecisionReason reason,
		AccountId by, Instant occurredAt) implements AuditedEvent {

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
		return Map.of("sanction", sanction.id(), "appeal", appeal.id(), "measure", measure);
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
