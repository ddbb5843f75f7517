package market.helpdesk.api.deadline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.ResponseTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * When an answer would be due to a message that is received at some instant, counted as
 * deadlines are at this moment. Nothing is kept of it.
 */
@RestController
@RequestMapping(path = "/api/v1/deadlines/preview", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Deadlines")
@ApiResponse(responseCode = "400", ref = "#/components/responses/Unreadable")
@ApiResponse(responseCode = "401", ref = "#/components/responses/NotAdmitted")
@ApiResponse(responseCode = "406", ref = "#/components/responses/Other")
@ApiResponse(responseCode = "422", ref = "#/components/responses/Unanswerable")
@ApiResponse(responseCode = "500", ref = "#/components/responses/Other")
class PreviewController {

	private final WorkingCalendars calendars;

	private final Markets markets;

	PreviewController(WorkingCalendars calendars, Markets markets) {
		this.calendars = calendars;
		this.markets = markets;
	}

	@GetMapping
	@Operation(operationId = "previewDeadline", summary = "When an answer would be due, and why")
	@ApiResponse(responseCode = "200", description = "When it would be due")
	Preview show(
			@Parameter(description = "Two capital letters of ISO 3166-1", required = true,
					example = "IT") @RequestParam(required = false) @Nullable String market,
			@Parameter(
					description = "When the message is received: ISO 8601 with an offset, or Z. Escape + as %2B; where it arrives as a space it is taken for a +.",
					required = true, schema = @Schema(type = "string", format = "date-time"),
					example = "2026-04-03T18:00:00+02:00") @RequestParam(
							required = false) @Nullable String receivedAt) {
		var reader = reader();
		var text = (receivedAt != null) ? WrittenInstant.fromAddress(receivedAt) : null;
		var preview = reader.answer(market, text, "",
				(clock, at) -> Preview.of(clock.market().code(), clock.explain(at, ResponseTime.ALLOWED)));
		reader.complaints().refuse();
		return preview.orElseThrow();
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "previewDeadlines", summary = "When up to 10,000 answers would be due",
			description = "Results come in the order of the requests. If one request is wrong none is answered, and the problem names the first hundred that are.")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
			content = @Content(schema = @Schema(implementation = PreviewBatch.class)))
	@ApiResponse(responseCode = "200", description = "When each would be due")
	@ApiResponse(responseCode = "413", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "415", ref = "#/components/responses/Other")
	PreviewResults create(@RequestBody JsonNode body) {
		var reader = reader();
		var results = reader.answerAll(body, (clock, at) -> PreviewResults.Result.of(ResponseTime.from(at, clock)));
		reader.complaints().refuseBatch();
		return new PreviewResults(results);
	}

	/** As deadlines are decided on: by the newest of what was published and recorded. */
	private PreviewReader reader() {
		var history = calendars.newest();
		return new PreviewReader(markets.all().stream().map((market) -> history.clock(market.code())).toList());
	}

}
