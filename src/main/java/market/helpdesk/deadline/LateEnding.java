package market.helpdesk.deadline;

import java.time.Instant;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

/**
 * How a shop came to owe an answer no more whose time had been up: by the answer, or by
 * being released from it.
 *
 * @param time what was missed
 * @param calendarVersion the version of its market's calendar that was counted by
 * @param revision the last change of the clock that was taken into account
 */
public record LateEnding(ShopId shop, MarketCode market, TicketId ticket, DeadlineId deadline, ResponseTime time,
		int calendarVersion, int revision, Instant endedAt) {

	/**
	 * Tells whether it is late even if the downtimes that were known after a later
	 * revision are credited. Calendars that were published since then change nothing.
	 */
	public boolean isLate(ClockHistory history, int revision) {
		return ResponseTime.from(time.receivedAt(), history.clock(market, calendarVersion, revision)).isLate(endedAt);
	}

}
