package market.helpdesk.api.standing;

import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import market.helpdesk.api.problem.Complaints;
import market.helpdesk.api.problem.ProblemType;
import market.helpdesk.standing.StandingFeed;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How visible shops are in the marketplace's search (R21), as a list of changes. */
@RestController
@RequestMapping(path = "/api/v1/standings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Standings")
@ApiResponse(responseCode = "400", ref = "#/components/responses/Unreadable")
@ApiResponse(responseCode = "401", ref = "#/components/responses/NotAdmitted")
@ApiResponse(responseCode = "406", ref = "#/components/responses/Other")
@ApiResponse(responseCode = "500", ref = "#/components/responses/Other")
class StandingFeedController {

	static final int MOST = 1000;

	private static final int USUAL = 100;

	private final StandingFeed feed;

	StandingFeedController(StandingFeed feed) {
		this.feed = feed;
	}

	@GetMapping
	@Operation(operationId = "listStandings", summary = "What became of the standings of shops since you last asked",
			description = "Every shop stands where it changed last, as it is now. Whoever goes on from 'next' misses no change and is told none twice; a shop that changes again comes again.")
	@ApiResponse(responseCode = "200", description = "Shops in the order of their last change")
	StandingPage index(
			@Parameter(description = "The 'next' of the last answer; without it, from the beginning",
					example = "s4711") @RequestParam(required = false) @Nullable String since,
			@Parameter(description = "How many at most", schema = @Schema(type = "integer", minimum = "1",
					maximum = "1000", defaultValue = "100")) @RequestParam(required = false) @Nullable String size) {
		var complaints = new Complaints();
		var cursor = cursor(since, complaints);
		var most = size(size, complaints);
		complaints.refuse();
		var changes = feed.after(cursor.orElseThrow().position(), most + 1);
		if (changes.isEmpty() && cursor.orElseThrow().position() > feed.last()) {
			complainOf(since, complaints);
			complaints.refuse();
		}
		return StandingPage.of(changes, most, cursor.orElseThrow());
	}

	private static Optional<StandingCursor> cursor(@Nullable String since, Complaints complaints) {
		var cursor = (since != null) ? StandingCursor.read(since) : Optional.of(StandingCursor.BEGINNING);
		if (cursor.isEmpty()) {
			complainOf(since, complaints);
		}
		return cursor;
	}

	private static void complainOf(@Nullable String since, Complaints complaints) {
		complaints.add("since", ProblemType.NOT_A_CURSOR, since,
				() -> "We never gave that. Send the 'next' of an earlier answer as it is, or leave 'since' out to begin anew.");
	}

	private static int size(@Nullable String text, Complaints complaints) {
		if (text == null) {
			return USUAL;
		}
		if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
			complaints.add("size", ProblemType.NOT_A_SIZE, text, () -> "It is a number from 1 to %d.".formatted(MOST));
			return USUAL;
		}
		return Integer.parseInt(text);
	}

}
