package market.helpdesk.deadline;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/** An answer that a shop owes, in time still or not. */
public record OwedAnswer(ShopId shop, TicketId ticket, ResponseTime time) {
}
