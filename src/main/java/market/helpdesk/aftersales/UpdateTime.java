package market.helpdesk.aftersales;

import java.time.Instant;

import market.helpdesk.calendar.WorkingClock;

/**
 * When the next update of a case is due, and until when it is still on time (R17).
 *
 * @param since when the time began: with the last update, or with the opening of the case
 * where there is none yet
 * @param dueAt the end of the last working day that the shop has: what people see
 * @param onTimeUntil the last instant at which no more has been counted than at
 * {@code dueAt}; later than that where a gap of closed days follows
 */
public record UpdateTime(Instant since, Instant dueAt, Instant onTimeUntil) {

	/**
	 * Returns the time for the next update after one of that instant: so many whole
	 * working days after its day, as they count in a market. What the platform was down
	 * since then is credited.
	 * @throws market.helpdesk.calendar.CalendarNotCovered if the calendar doesn't reach
	 * that far
	 */
	public static UpdateTime from(Instant since, int workingDays, WorkingClock clock) {
		var dueAt = clock.plusWorkingDays(since, workingDays);
		return new UpdateTime(since, dueAt, clock.lastOnTime(dueAt));
	}

	/** Returns whether an update of that instant is late. */
	public boolean isLate(Instant updatedAt) {
		return updatedAt.isAfter(onTimeUntil);
	}

}
