package market.helpdesk.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A deadline, what became of it and why it was then (R13, R14).
 *
 * @param endedAt when it was answered or released; not yet where it runs
 * @param calendarVersion the version of the market's calendar it was counted by
 * @param steps everything between receipt and due, without a gap
 */
record DeadlineItem(Outcome outcome, Moment receivedAt, Moment dueAt, Moment onTimeUntil, Optional<Moment> endedAt,
		int calendarVersion, List<StepItem> steps) {

	enum Outcome {

		ANSWERED_IN_TIME, ANSWERED_LATE, RELEASED, RELEASED_OVERDUE, RUNNING, OVERDUE

	}

	/**
	 * A stretch of time.
	 *
	 * @param holiday its name in the market's language, where it is one
	 */
	record StepItem(Moment from, Moment to, Reason reason, Optional<String> holiday, long countedSeconds) {
	}

	enum Reason {

		WORKED, WEEKEND, HOLIDAY, DOWN

	}

}
