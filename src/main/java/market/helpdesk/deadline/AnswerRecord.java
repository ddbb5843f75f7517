package market.helpdesk.deadline;

import java.time.Instant;

/** An answer that was given to what was owed, in time or late. */
public record AnswerRecord(ResponseTime time, Instant answeredAt) {

	public boolean isLate() {
		return time.isLate(answeredAt);
	}

}
