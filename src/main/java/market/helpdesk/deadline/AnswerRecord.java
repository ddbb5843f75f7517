package market.helpdesk.deadline;

import java.time.Instant;

/**
 * An answer that was given to what was owed, in time or late.
 *
 * @param revision what the time was computed by, see
 * {@link market.helpdesk.calendar.ClockHistory}
 */
public record AnswerRecord(ResponseTime time, Instant answeredAt, int revision) {

	public boolean isLate() {
		return time.isLate(answeredAt);
	}

}
