package market.helpdesk.quality;

import java.time.Instant;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

/**
 * A flag as administrators see it.
 *
 * @param position of the answer in its ticket
 * @param answeredAt when the answer was given
 */
public record SubmittedFlag(ShopId shop, String shopName, MarketCode market, TicketId ticket, TicketReference reference,
		int position, Instant answeredAt, AccountId buyer, Flag flag) {
}
