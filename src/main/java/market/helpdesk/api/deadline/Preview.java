package market.helpdesk.api.deadline;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import market.helpdesk.calendar.Explanation;
import market.helpdesk.calendar.MarketCode;

/** When an answer would be due, and why (R13, R14). */
@JsonPropertyOrder({ "market", "receivedAt", "dueAt", "onTimeUntil", "calendarVersion", "steps" })
@Schema(description = "When an answer to a message would be due, and why. Every instant is in UTC.")
record Preview(@Schema(example = "IT") String market, @Schema(example = "2026-04-03T16:00:00Z") Instant receivedAt,
		@Schema(example = "2026-04-07T16:00:00Z",
				description = "The first instant at which 24 hours of working time were counted") Instant dueAt,
		@Schema(example = "2026-04-07T16:00:00Z",
				description = "The last instant at which an answer is on time; later than dueAt only where the clock stands still then") Instant onTimeUntil,
		@Schema(example = "1",
				description = "Which version of the market's calendar this was counted by") int calendarVersion,
		@Schema(description = "Everything from receivedAt to dueAt, day by day and without a gap; what they count is 24 hours") List<PreviewStep> steps) {

	static Preview of(MarketCode market, Explanation explanation) {
		return new Preview(market.code(), explanation.start(), explanation.end(), explanation.lastOnTime(),
				explanation.calendarVersion(), explanation.steps().stream().map(PreviewStep::of).toList());
	}

}
