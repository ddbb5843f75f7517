package market.helpdesk.absence;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** A shop's owner called an absence off, or ended it before its last day was over. */
public record AbsenceWithdrawn(Shop shop, AbsenceId absence, AbsentDays days, AccountId by,
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
		return Map.of("absence", absence.toString(), "shop", shop.name(), "firstDay", days.firstDay().toString(),
				"lastDay", days.lastDay().toString());
	}

}
