package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.order.Money;

/**
 * What a buyer bought from a shop. A number is the marketplace's: no two shops have the
 * same.
 */
record OrderLine(MarketplaceId shop, MarketplaceId number, MarketplaceId buyer, OneLine item, Money total,
		Instant placedAt, Optional<Instant> deliveredAt) implements MarketplaceLine {

	OrderLine {
		if (total.amount().signum() < 0) {
			throw new LineRefused("total: is negative");
		}
		if (deliveredAt.filter(placedAt::isAfter).isPresent()) {
			throw new LineRefused("deliveredAt: is before placedAt");
		}
	}

}
