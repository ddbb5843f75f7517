package market.helpdesk.aftersales;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

/** A case in which updates are expected, and where its working days count. */
record OpenCase(ShopId shop, MarketCode market, TicketId ticket, CaseId caseId) {
}
