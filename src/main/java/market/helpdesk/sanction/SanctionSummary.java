package market.helpdesk.sanction;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;

/**
 * A sanction in a list.
 *
 * @param shopSlug how the marketplace names the shop, also in addresses
 * @param recorded where it stands by what was put down
 * @param since since when it holds; not yet, while a removal waits
 * @param endsAt when its time is up; never, if it is for good
 * @param appealUntil the last instant at which the shop can appeal
 * @param appealed whether the shop did
 * @param outcome what became of that
 */
public record SanctionSummary(SanctionId id, ShopId shop, String shopName, String shopSlug, MarketCode market,
		Measure measure, SanctionState recorded, Instant imposedAt, Optional<Instant> since, Optional<Instant> endsAt,
		Optional<Instant> appealUntil, boolean appealed, Optional<AppealOutcome> outcome) {

	/** Returns where it stands at an instant, whether or not that was put down. */
	public SanctionState state(Instant at) {
		var over = endsAt.filter((end) -> !end.isAfter(at)).isPresent();
		return (recorded == SanctionState.STANDING && over) ? SanctionState.EXPIRED : recorded;
	}

	/** Returns whether the shop can appeal at an instant. */
	public boolean isAppealable(Instant at) {
		return !appealed && recorded != SanctionState.OVERTURNED
				&& appealUntil.filter((last) -> !at.isAfter(last)).isPresent();
	}

	/** From when on a second administrator can sign a removal. */
	public Instant signableFrom() {
		return imposedAt.plus(Sanction.COOLING_OFF);
	}

}
