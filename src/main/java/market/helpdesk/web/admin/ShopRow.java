package market.helpdesk.web.admin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

import market.helpdesk.deadline.ShopFigures;
import market.helpdesk.standing.Standing;
import market.helpdesk.standing.StandingWeights;
import market.helpdesk.web.page.Score;

/**
 * How a shop answers and stands, in a list.
 *
 * @param country the ISO code of its market
 * @param waivedShare how many of its ended deadlines ended because no answer was needed,
 * from 0 to 1
 */
public record ShopRow(UUID id, String name, String country, Score score, Standing standing, long running, long overdue,
		long ended, long missed, long waived, long waivedAsProposed, BigDecimal waivedShare) {

	static ShopRow of(ShopFigures shop, Standing standing, StandingWeights weights) {
		var score = new Score(standing.score(), weights.band(standing.score()));
		return new ShopRow(shop.shop().id(), shop.name(), shop.market().code(), score, standing, shop.running(),
				shop.overdue(), shop.ended(), shop.missed(), shop.waived(), shop.waivedAsProposed(),
				share(shop.waived(), shop.ended()));
	}

	private static BigDecimal share(long part, long whole) {
		return (whole == 0) ? BigDecimal.ZERO
				: BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
	}

}
