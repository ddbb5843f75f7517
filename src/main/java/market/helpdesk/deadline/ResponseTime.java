package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;

import market.helpdesk.calendar.WorkingClock;

/**
 * When an answer is due, and until when it is still on time.
 *
 * @param receivedAt when the time began: the server's receipt of the oldest unanswered
 * message (R13)
 * @param dueAt the first instant at which 24 hours of working time have passed: what
 * people see
 * @param onTimeUntil the last instant at which no more than 24 hours were counted; later
 * than {@code dueAt} only where that is the end of the last working day before a gap
 */
public record ResponseTime(Instant receivedAt, Instant dueAt, Instant onTimeUntil) {

	/** What the policy gives a shop for an answer, in working time (R13). */
	public static final Duration ALLOWED = Duration.ofHours(24);

	/**
	 * Returns the time for an answer to a message of that instant, as it counts in a
	 * market.
	 * @throws market.helpdesk.calendar.CalendarNotCovered if the calendar doesn't reach
	 * from receipt to due
	 */
	public static ResponseTime from(Instant receivedAt, WorkingClock clock) {
		var dueAt = clock.plus(receivedAt, ALLOWED);
		return new ResponseTime(receivedAt, dueAt, clock.lastOnTime(dueAt));
	}

	/**
	 * Returns whether an answer of that instant is late: more than 24 hours were counted
	 * until it came.
	 */
	public boolean isLate(Instant answeredAt) {
		return answeredAt.isAfter(onTimeUntil);
	}

}
