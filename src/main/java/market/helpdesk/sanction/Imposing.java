package market.helpdesk.sanction;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.sanction.SanctionRefused.Why;
import market.helpdesk.ticket.Messaging;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imposing sanctions, and declining what is proposed, which is the administrators' to do:
 * of two who do so at once, one does (R9, R22).
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Imposing {

	private final SanctionRegister register;

	private final Sanctions sanctions;

	private final Proposals proposals;

	private final CountedViolations counted;

	private final SanctionReview review;

	private final SanctionRecords records;

	private final SanctionRules rules;

	private final Shops shops;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Imposing(SanctionRegister register, Sanctions sanctions, Proposals proposals, CountedViolations counted,
			SanctionReview review, SanctionRecords records, SanctionRules rules, Shops shops,
			ApplicationEventPublisher events, Clock clock) {
		this.register = register;
		this.sanctions = sanctions;
		this.proposals = proposals;
		this.counted = counted;
		this.review = review;
		this.records = records;
		this.rules = rules;
		this.shops = shops;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Imposes a sanction that nobody proposed.
	 * @throws SanctionRefused if a violation is none of its track's, waived or counted,
	 * or it lasts too long, or the shop is being removed
	 */
	public SanctionId impose(Administrator administrator, ShopId shop, NewSanction sanction) {
		var now = clock.instant();
		register.lock(shop);
		var imposed = impose(administrator.account(), shop, sanction, Optional.empty(), now);
		review.withdrawIfStale(shop, sanction.measure().track(), now);
		return imposed;
	}

	/**
	 * Imposes a sanction on a proposal: the measure that was proposed, or another one of
	 * the same track.
	 * @throws SanctionNotFound if nothing like that was proposed
	 * @throws SanctionRefused if it was decided or withdrawn, or is for another track; or
	 * as if nobody had proposed it
	 */
	public SanctionId impose(Administrator administrator, ProposalId id, NewSanction sanction) {
		var now = clock.instant();
		var proposal = lock(id);
		if (proposal.measure().track() != sanction.measure().track()) {
			throw new SanctionRefused(Why.OTHER_TRACK);
		}
		proposals.imposed(proposal, administrator.account(), now);
		return impose(administrator.account(), proposal.shop(), sanction, Optional.of(id), now);
	}

	private SanctionId impose(AccountId by, ShopId shop, NewSanction wanted, Optional<ProposalId> proposal,
			Instant now) {
		if (wanted.measure().track() == Track.B_OUTSIDE && register.isBeingRemoved(shop)) {
			throw new SanctionRefused(Why.DECIDED);
		}
		if (!counted.free(shop, wanted.measure().track(), wanted.violations()).equals(wanted.violations())) {
			throw new SanctionRefused(Why.VIOLATIONS_GONE);
		}
		var sanction = sanction(by, shop, wanted, now);
		sanctions.add(sanction, wanted.reasons(), wanted.violations(), proposal);
		records.imposed(sanction, proposal, wanted.violations().size());
		return sanction.id();
	}

	private Sanction sanction(AccountId by, ShopId shop, NewSanction wanted, Instant now) {
		var id = SanctionId.next();
		return rules.end(shops.get(shop).market(), wanted.measure(), wanted.days(), now)
			.map((end) -> Sanction.imposed(id, shop, wanted.measure(), by, now, end, rules.appealUntil(now)))
			.orElseGet(() -> Sanction.removal(id, shop, by, now));
	}

	/**
	 * Does not impose what was proposed. Its violations stay on record, and are proposed
	 * for nothing any more.
	 * @throws SanctionNotFound if nothing like that was proposed
	 * @throws SanctionRefused if it was decided or withdrawn
	 */
	public void decline(Administrator administrator, ProposalId id, DecisionReason reason) {
		var now = clock.instant();
		var proposal = lock(id);
		proposals.declined(proposal, reason, administrator.account(), now);
		events.publishEvent(new SanctionProposalDeclined(proposal.shop(), id, proposal.measure(), reason,
				administrator.account(), now));
	}

	private Proposal lock(ProposalId id) {
		var shop = proposals.shopOf(id).orElseThrow(() -> new SanctionNotFound(id));
		register.lock(shop);
		return proposals.open(shop, id).orElseThrow(() -> new SanctionRefused(Why.DECIDED));
	}

}
