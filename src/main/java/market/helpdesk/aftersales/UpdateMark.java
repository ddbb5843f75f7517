package market.helpdesk.aftersales;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

/**
 * A mark for the standing of a shop: an update of a case was overdue (R17). It is no
 * violation and never leads to a sanction by itself.
 *
 * @param calendarVersion the version of its market's calendar that was counted by
 * @param endedAt when the update came after all, or was expected no more; not yet where
 * it is overdue still
 */
public record UpdateMark(ShopId shop, MarketCode market, TicketId ticket, CaseId caseId, UpdateDeadlineId deadline,
		UpdateTime time, int workingDays, int calendarVersion, Optional<Instant> endedAt) {

	/**
	 * Tells whether the shop could help it: the update was late even if the downtimes
	 * that have become known since are credited. Calendars that were published since then
	 * change nothing.
	 * @param revision the last change that is taken into account
	 */
	public boolean counts(ClockHistory history, int revision) {
		return endedAt
			.map((at) -> UpdateTime.from(time.since(), workingDays, history.clock(market, calendarVersion, revision))
				.isLate(at))
			.orElse(true);
	}

}
