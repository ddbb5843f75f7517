package market.helpdesk.api.deadline;

import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** Many at once, as the API describes them. */
@Schema(name = "PreviewRequests")
record PreviewBatch(@ArraySchema(minItems = 0, maxItems = PreviewReader.MOST_REQUESTS) @Schema(
		requiredMode = Schema.RequiredMode.REQUIRED) List<Request> requests) {

	/** One of them. */
	@Schema(name = "PreviewRequest")
	record Request(@Schema(example = "IT", requiredMode = Schema.RequiredMode.REQUIRED) String market,
			@Schema(type = "string", format = "date-time", example = "2026-04-03T18:00:00+02:00",
					requiredMode = Schema.RequiredMode.REQUIRED) String receivedAt) {
	}

}
