package market.helpdesk.aftersales;

import java.time.Instant;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.Clocked;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingClock;
import market.helpdesk.ticket.TicketId;

/**
 * The time within which a shop owes the next update of an open case (R17).
 *
 * @param market whose working days count
 * @param workingDays how many the shop had been given when it began
 * @param calendarVersion the version of the market's calendar it was computed with
 * @param revision the last change of the market's clock that was taken into account
 */
record UpdateDeadline(ShopId shop, MarketCode market, UpdateDeadlineId id, TicketId ticket, CaseId caseId,
		UpdateTime time, int workingDays, int calendarVersion, int revision) implements Clocked<UpdateDeadline> {

	/**
	 * @throws market.helpdesk.calendar.CalendarNotCovered if the calendar doesn't reach
	 * that far
	 */
	static UpdateDeadline of(OpenCase open, Instant since, int workingDays, WorkingClock clock) {
		return new UpdateDeadline(open.shop(), open.market(), UpdateDeadlineId.next(), open.ticket(), open.caseId(),
				UpdateTime.from(since, workingDays, clock), workingDays, clock.calendarVersion(), clock.revision());
	}

	@Override
	public Instant onTimeUntil() {
		return time.onTimeUntil();
	}

	@Override
	public UpdateDeadline computedBy(WorkingClock clock) {
		return new UpdateDeadline(shop, market, id, ticket, caseId, UpdateTime.from(time.since(), workingDays, clock),
				workingDays, clock.calendarVersion(), clock.revision());
	}

	OpenCase openCase() {
		return new OpenCase(shop, market, ticket, caseId);
	}

}
