package market.helpdesk.sanction;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** An administrator does not impose what was proposed. */
public record SanctionProposalDeclined(ShopId shop, ProposalId proposal, Measure measure, DecisionReason reason,
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
		return Map.of("proposal", proposal.id(), "measure", measure, "track", measure.track());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason.text());
	}

}
