package market.helpdesk.deadline;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;

/**
 * How a shop answers.
 *
 * @param running answers it owes in time
 * @param overdue answers it owes although their time is up
 * @param ended its deadlines that ended, in whatever way
 * @param missed those whose time was up
 * @param waived those that ended because the buyer needed no answer
 * @param waivedAsProposed how many of those the shop had asked about
 */
public record ShopFigures(ShopId shop, String name, MarketCode market, long running, long overdue, long ended,
		long missed, long waived, long waivedAsProposed) {
}
