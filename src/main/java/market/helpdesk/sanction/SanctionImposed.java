package market.helpdesk.sanction;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * An administrator imposed a sanction. Its statement of reasons is kept with it.
 *
 * @param proposal what the software proposed, if it did
 * @param violations how many it was imposed for
 */
public record SanctionImposed(ShopId shop, SanctionId sanction, Measure measure, Instant endsAt,
		Optional<ProposalId> proposal, int violations, AccountId by, Instant occurredAt) implements AuditedEvent {

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
		var particulars = new HashMap<String, Object>(Map.of("sanction", sanction.id(), "measure", measure, "track",
				measure.track(), "endsAt", endsAt, "violations", violations));
		proposal.ifPresent((id) -> particulars.put("proposal", id.id()));
		return particulars;
	}

}
