package market.helpdesk.deadline;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/**
 * An answer that a shop owes, in time still or not.
 *
 * @param revision what the time was computed by, see
 * {@link market.helpdesk.calendar.ClockHistory}
 * @param again whether it is asked for because an earlier one was not good enough (R16)
 */
public record OwedAnswer(ShopId shop, TicketId ticket, ResponseTime time, int revision, boolean again) {
}
