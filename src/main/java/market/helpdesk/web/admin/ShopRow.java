package market.helpdesk.web.admin;

import java.math.BigDecimal;
import java.math.RoundingMode;

import market.helpdesk.deadline.ShopFigures;

/**
 * How a shop answers, in a list.
 *
 * @param country the ISO code of its market
 * @param waivedShare how many of its ended deadlines ended because no answer was needed,
 * from 0 to 1
 */
public record ShopRow(String name, String country, long running, long overdue, long ended, long missed, long waived,
		long waivedAsProposed, BigDecimal waivedShare) {

	static ShopRow of(ShopFigures shop) {
		return new ShopRow(shop.name(), shop.market().code(), shop.running(), shop.overdue(), shop.ended(),
				shop.missed(), shop.waived(), shop.waivedAsProposed(), share(shop.waived(), shop.ended()));
	}

	private static BigDecimal share(long part, long whole) {
		return (whole == 0) ? BigDecimal.ZERO
				: BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
	}

}
