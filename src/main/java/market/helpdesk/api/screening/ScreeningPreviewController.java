package market.helpdesk.api.screening;

import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import market.helpdesk.api.problem.Complaints;
import market.helpdesk.api.problem.LargestBody;
import market.helpdesk.api.problem.Problem;
import market.helpdesk.api.problem.ProblemFound;
import market.helpdesk.api.problem.ProblemType;
import market.helpdesk.calendar.Markets;
import market.helpdesk.screening.Screener;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What would become of a text if it were sent at this moment, by the rules as they are.
 * Nothing is kept of it, and it is compared with nothing that was sent before.
 */
@RestController
@Tag(name = "Screenings")
class ScreeningPreviewController {

	/** A thousand of the longest texts, in UTF-8 with four bytes to a character. */
	private static final int MOST_BYTES = 24 << 20;

	private final Screener screener;

	private final Markets markets;

	ScreeningPreviewController(Screener screener, Markets markets) {
		this.screener = screener;
		this.markets = markets;
	}

	@LargestBody(MOST_BYTES)
	@PostMapping(path = "/api/v1/screenings/preview", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "previewScreenings",
			summary = "What would be found in a text, or in up to 1,000, and what would follow",
			description = "Send one request, or an object with an array of requests; results come in their order. If one request of a batch is wrong none is answered, and the problem names the first hundred values that are. Nothing is recorded.")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
			content = @Content(schema = @Schema(oneOf = { ScreeningRequest.class, ScreeningRequest.Batch.class })))
	@ApiResponse(responseCode = "200", description = "What would become of it, or of each",
			content = @Content(schema = @Schema(oneOf = { ScreeningPreview.class, ScreeningPreviews.class })))
	@ApiResponse(responseCode = "400", ref = "#/components/responses/Unreadable")
	@ApiResponse(responseCode = "401", ref = "#/components/responses/NotAdmitted")
	@ApiResponse(responseCode = "406", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "413", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "415", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "422", ref = "#/components/responses/Unanswerable")
	@ApiResponse(responseCode = "500", ref = "#/components/responses/Other")
	Object create(@RequestBody JsonNode body) {
		if (body.path("requests").isArray()) {
			return all(body.path("requests"));
		}
		if (!body.isObject() || body.isEmpty() || body.has("requests")) {
			throw new ProblemFound(Problem.of(ProblemType.MALFORMED_BODY,
					"The body is an object with text, market and author, or one with an array of them: {\"requests\":[{\"text\":\"…\",\"market\":\"IT\",\"author\":\"SELLER\"}]}."));
		}
		return one(body);
	}

	private ScreeningPreview one(JsonNode request) {
		var reader = reader();
		var screening = reader.answer(request, "");
		reader.complaints().refuse();
		return ScreeningPreview.of(screening.orElseThrow());
	}

	private ScreeningPreviews all(JsonNode requests) {
		var reader = reader();
		var screenings = reader.answerAll(requests);
		reader.complaints().refuseBatch();
		return new ScreeningPreviews(screenings.stream().map(ScreeningPreview::of).toList());
	}

	/** All of a batch are judged by the same rules. */
	private ScreeningReader reader() {
		var codes = markets.all().stream().map((market) -> market.code().code()).collect(Collectors.toSet());
		return new ScreeningReader(codes, screener.judge(), new Complaints());
	}

}
