package market.helpdesk.sanction;

import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.ShopId;

/**
 * What the software proposes, until an administrator decides.
 *
 * @param needed how many violations it takes
 */
record Proposal(ProposalId id, ShopId shop, Measure measure, int needed, Set<UUID> violations) {

	Proposal {
		violations = Set.copyOf(violations);
	}

	/** Returns whether too few of its violations are left to propose it by. */
	boolean isStale(Set<UUID> eligible) {
		return violations.stream().filter(eligible::contains).count() < needed;
	}

}
