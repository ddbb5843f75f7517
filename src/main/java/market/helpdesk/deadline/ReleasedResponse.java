package market.helpdesk.deadline;

import java.time.Instant;

/**
 * What a waiver, a take-over or a dismissed flag ended.
 *
 * @param wasOverdue whether its time had been up by then
 * @param revision what the time was computed by, see
 * {@link market.helpdesk.calendar.ClockHistory}
 */
public record ReleasedResponse(ResponseTime time, boolean wasOverdue, Instant releasedAt, int revision) {

	/**
	 * Whether it can be owed again as it was: for as long as its time is not up, or if it
	 * had been up before. The shop is not to blame for time in which it was released.
	 */
	public boolean isRestorable(Instant now) {
		return wasOverdue || !time.isLate(now);
	}

}
