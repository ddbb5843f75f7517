package market.helpdesk.sanction;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;

/**
 * What the software proposes, as administrators see it.
 *
 * @param shopSlug how the marketplace names the shop, also in addresses
 * @param needed how many violations it takes
 * @param days in so many days
 * @param outcome what became of it, if anything
 */
public record ProposalSummary(ProposalId id, ShopId shop, String shopName, String shopSlug, MarketCode market,
		Measure measure, int needed, int days, Instant proposedAt, Optional<Outcome> outcome) {

	/** What became of what was proposed. */
	public enum Outcome {

		IMPOSED, DECLINED,

		/** The software proposes it no more. */
		WITHDRAWN

	}

}
