package market.helpdesk.sanction;

import java.time.Instant;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.audit.Actor;
import market.helpdesk.violation.RegisteredViolation;
import market.helpdesk.violation.ViolationRegister;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes what is due by the thresholds, and withdraws what is due no more. However
 * often and on however many nodes it looks at a shop, it proposes once.
 */
@Service
class SanctionReview {

	static final Actor ACTOR = new Actor.Job("sanctions");

	private final SanctionRegister sanctions;

	private final Proposals proposals;

	private final ViolationRegister register;

	private final CountedViolations counted;

	private final SanctionRules rules;

	private final Shops shops;

	private final ApplicationEventPublisher events;

	SanctionReview(SanctionRegister sanctions, Proposals proposals, ViolationRegister register,
			CountedViolations counted, SanctionRules rules, Shops shops, ApplicationEventPublisher events) {
		this.sanctions = sanctions;
		this.proposals = proposals;
		this.register = register;
		this.counted = counted;
		this.rules = rules;
		this.shops = shops;
		this.events = events;
	}

	/** Looks at a shop. */
	@Transactional
	void review(ShopId shop, Instant now) {
		sanctions.lock(shop);
		for (var track : Track.values()) {
			withdrawIfStale(shop, track, now);
			if (proposals.open(shop, track).isEmpty() && !isBeingRemoved(shop, track)) {
				proposeIfDue(shop, track, now);
			}
		}
	}

	/** Withdraws what is proposed on a track where too much of it has gone. */
	void withdrawIfStale(ShopId shop, Track track, Instant now) {
		proposals.open(shop, track)
			.filter((proposal) -> proposal.isStale(counted.free(shop, proposal.violations())))
			.ifPresent((stale) -> {
				proposals.withdrawn(stale, now);
				events.publishEvent(new SanctionProposalWithdrawn(shop, stale.id(), stale.measure(), now));
			});
	}

	/** After removal there is nothing more to propose on its track. */
	private boolean isBeingRemoved(ShopId shop, Track track) {
		return track == Track.B_OUTSIDE && sanctions.isBeingRemoved(shop);
	}

	private void proposeIfDue(ShopId shop, Track track, Instant now) {
		var past = sanctions.past(shop);
		var ladder = rules.ladder(shops.get(shop).market());
		var standing = register.confirmed(shop, track.kinds(), ladder.since(track, past, now));
		var undealt = counted.undealt(shop, standing.stream().map(RegisteredViolation::id).collect(Collectors.toSet()));
		ladder.step(track, past, standing.stream().filter((one) -> undealt.contains(one.id())).toList(), now)
			.ifPresent((step) -> propose(shop, step, now));
	}

	private void propose(ShopId shop, Step step, Instant now) {
		var id = proposals.add(shop, step, now);
		events.publishEvent(new SanctionProposed(shop, id, step.measure(), step.violations().size(), now));
	}

}
