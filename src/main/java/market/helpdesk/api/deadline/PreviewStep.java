package market.helpdesk.api.deadline;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import market.helpdesk.calendar.Step;

/** A stretch of time, no longer than a day, and what it counts. */
@JsonPropertyOrder({ "from", "to", "counted", "reason" })
record PreviewStep(@Schema(example = "2026-04-03T16:00:00Z") Instant from,
		@Schema(example = "2026-04-03T22:00:00Z") Instant to,
		@Schema(type = "string", format = "duration", example = "PT6H",
				description = "All of it or nothing, PT0S") Duration counted,
		@Schema(example = "working time",
				description = "'working time' counts; 'weekend', 'platform downtime' and the name of a public holiday, in the market's language, don't") String reason) {

	static PreviewStep of(Step step) {
		return new PreviewStep(step.from(), step.to(), step.counted(), reason(step.reason()));
	}

	private static String reason(Step.Reason reason) {
		return switch (reason) {
			case Step.Worked worked -> "working time";
			case Step.Weekend weekend -> "weekend";
			case Step.Holiday holiday -> holiday.name();
			case Step.Down down -> "platform downtime";
		};
	}

}
