package market.helpdesk.deadline;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/**
 * An answer that a shop owes, in time still or not.
 *
 * @param revision what the time was computed by, see
 * {@link market.helpdesk.calendar.ClockHistory}
 */
public record OwedAnswer(ShopId shop, TicketId ticket, ResponseTime time, int revision) {
}
