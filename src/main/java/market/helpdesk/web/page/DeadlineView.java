package market.helpdesk.web.page;

import java.time.Duration;

/**
 * A running response deadline (R13) as it stands now. All durations are working time.
 *
 * @param left zero once overdue
 * @param late zero until overdue
 * @param standsStill whether no working time passes right now (R14)
 * @param used how much of the 24 hours is used up, in per cent from 0 to 100
 */
public record DeadlineView(State state, Duration left, Duration late, DueTime due, boolean standsStill, int used) {

	public enum State {

		RUNNING,

		/** So little working time is left that it is urgent; how little is a setting. */
		SOON,

		OVERDUE

	}

}
