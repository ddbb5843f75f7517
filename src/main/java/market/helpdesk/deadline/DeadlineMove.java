package market.helpdesk.deadline;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

/** A deadline that would be due at another time. */
public record DeadlineMove(ShopId shop, MarketCode market, TicketId ticket, ResponseTime before, ResponseTime after) {
}
