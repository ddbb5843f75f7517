package market.helpdesk.aftersales;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

/**
 * An update that a shop owes, in time still or not.
 *
 * @param revision what the time was computed by, see
 * {@link market.helpdesk.calendar.ClockHistory}
 */
public record OwedUpdate(ShopId shop, MarketCode market, TicketId ticket, CaseId caseId, UpdateTime time,
		int workingDays, int revision) {
}
