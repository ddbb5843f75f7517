package market.helpdesk.api.deadline;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import market.helpdesk.deadline.ResponseTime;

/** What a batch is answered with: a result for each request, in their order. */
record PreviewResults(List<Result> results) {

	/** When one of them is due. */
	@Schema(name = "PreviewResult")
	@JsonPropertyOrder({ "dueAt", "onTimeUntil" })
	record Result(@Schema(example = "2026-04-07T16:00:00Z") Instant dueAt,
			@Schema(example = "2026-04-07T16:00:00Z") Instant onTimeUntil) {

		static Result of(ResponseTime time) {
			return new Result(time.dueAt(), time.onTimeUntil());
		}

	}

}
