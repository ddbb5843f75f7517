package market.helpdesk.absence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** A shop's owner said when the shop is away, and who answers for it meanwhile. */
public record AbsenceAnnounced(Shop shop, AbsenceId absence, AbsentDays days, Optional<AccountId> substitute,
		AccountId by, Instant occurredAt) implements AuditedEvent {

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
		var particulars = new HashMap<String, Object>(Map.of("absence", absence.toString(), "shop", shop.name(),
				"firstDay", days.firstDay().toString(), "lastDay", days.lastDay().toString()));
		substitute.ifPresent((account) -> particulars.put("substitute", account.toString()));
		return particulars;
	}

}
