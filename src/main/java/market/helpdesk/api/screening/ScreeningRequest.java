package market.helpdesk.api.screening;

import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** What is asked, as the API describes it. */
@Schema(name = "ScreeningRequest")
record ScreeningRequest(
		@Schema(maxLength = 5_000, example = "Scrivimi al 347 555 0192",
				requiredMode = Schema.RequiredMode.REQUIRED) String text,
		@Schema(example = "IT", description = "In whose ways numbers are read first: two capital letters of ISO 3166-1",
				requiredMode = Schema.RequiredMode.REQUIRED) String market,
		@Schema(allowableValues = {
				"SELLER", "BUYER" }, requiredMode = Schema.RequiredMode.REQUIRED) String author){

	/** Many at once. */
	@Schema(name = "ScreeningRequests")
	record Batch(@ArraySchema(minItems = 0, maxItems = ScreeningReader.MOST_REQUESTS) @Schema(
			requiredMode = Schema.RequiredMode.REQUIRED) List<ScreeningRequest> requests) {
	}

}
