package market.helpdesk.sanction;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** The time of a sanction is up. */
public record SanctionExpired(ShopId shop, SanctionId sanction, Measure measure,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return SanctionReview.ACTOR;
	}

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.SHOP, shop.id(), shop.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("sanction", sanction.id(), "measure", measure, "track", measure.track());
	}

}
