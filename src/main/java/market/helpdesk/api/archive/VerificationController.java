package market.helpdesk.api.archive;

import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import market.helpdesk.api.problem.LargestBody;
import market.helpdesk.api.problem.Problem;
import market.helpdesk.api.problem.ProblemFound;
import market.helpdesk.api.problem.ProblemType;
import market.helpdesk.archive.Verification;
import market.helpdesk.archive.VerificationId;
import market.helpdesk.archive.VerificationResults;
import market.helpdesk.archive.Verifying;
import market.helpdesk.audit.Actor;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whether the archive is what was recorded (R12): all of it, or a ticket. */
@RestController("archiveVerificationController")
@Tag(name = "Archive")
class VerificationController {

	private static final String PATH = "/api/v1/archive/verifications";

	private static final String LATER = "respond-async";

	private static final int MOST_BYTES = 1 << 10;

	private final Verifying verifying;

	private final VerificationResults results;

	VerificationController(Verifying verifying, VerificationResults results) {
		this.verifying = verifying;
		this.results = results;
	}

	@LargestBody(MOST_BYTES)
	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "verifyArchive", summary = "Whether what is on record is what was recorded",
			description = "Verifies a ticket, or all of the archive, and answers when that is done. All of it takes its time, and is done once at a time: who asks meanwhile is told so. Who would rather not wait for all of it sends the header Prefer: respond-async and is told at once where to ask how far it is. That it was verified goes on record.")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
			content = @Content(schema = @Schema(implementation = VerificationRequest.class)))
	@ApiResponse(responseCode = "200", description = "What came out of it",
			content = @Content(schema = @Schema(implementation = VerificationResult.class)))
	@ApiResponse(responseCode = "202", description = "It begins within seconds",
			headers = @Header(name = "Location", description = "Where to ask how far it is"),
			content = @Content(schema = @Schema(implementation = VerificationProgress.class)))
	@ApiResponse(responseCode = "400", ref = "#/components/responses/Unreadable")
	@ApiResponse(responseCode = "401", ref = "#/components/responses/NotAdmitted")
	@ApiResponse(responseCode = "406", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "409", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "413", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "415", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "422", ref = "#/components/responses/Unanswerable")
	@ApiResponse(responseCode = "500", ref = "#/components/responses/Other")
	ResponseEntity<?> create(@RequestBody JsonNode body,
			@Parameter(description = "respond-async: for all of the archive, answer before it is verified",
					example = LATER) @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
			Principal program) {
		var actor = new Actor.Program(program.getName());
		var ticket = TicketAsked.of(body);
		if (ticket.isPresent()) {
			return ResponseEntity.ok(result(ticket.get().verified((id) -> verifying.verify(actor, id))));
		}
		return isLater(prefer) ? later(actor)
				: ResponseEntity.ok(result(verifying.verifyAll(actor).orElseThrow(VerificationController::running)));
	}

	private static boolean isLater(String prefer) {
		return Stream.of(prefer.split("[,;]")).anyMatch((one) -> one.strip().equalsIgnoreCase(LATER));
	}

	private ResponseEntity<?> later(Actor actor) {
		var id = verifying.askForAll(actor).orElseThrow(VerificationController::running);
		return ResponseEntity.accepted()
			.location(URI.create(PATH + "/" + id))
			.header("Preference-Applied", LATER)
			.header(HttpHeaders.RETRY_AFTER, "5")
			.body(progress(results.find(id).orElseThrow()));
	}

	private static ProblemFound running() {
		return new ProblemFound(Problem.of(ProblemType.ALREADY_RUNNING,
				"All of the archive is being verified at this moment. Ask again when that is done."));
	}

	@GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "archiveVerification", summary = "How far a verification is, and what came out of it")
	@ApiResponse(responseCode = "200", description = "How it stands",
			content = @Content(schema = @Schema(implementation = VerificationProgress.class)))
	@ApiResponse(responseCode = "401", ref = "#/components/responses/NotAdmitted")
	@ApiResponse(responseCode = "404", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "406", ref = "#/components/responses/Other")
	VerificationProgress show(@PathVariable UUID id) {
		return results.find(new VerificationId(id))
			.map(this::progress)
			.orElseThrow(() -> new ProblemFound(
					Problem.of(ProblemType.UNKNOWN_VERIFICATION, "Nobody asked for a verification of this id.")));
	}

	private VerificationProgress progress(Verification run) {
		return new VerificationProgress(run.id().id(), run.state(), run.stage(), run.checked(),
				run.isOver() ? result(run) : null);
	}

	private VerificationResult result(VerificationId id) {
		return results.find(id)
			.filter(Verification::isOver)
			.map(this::result)
			.orElseThrow(() -> new IllegalStateException("The verification " + id + " was taken over by another node"));
	}

	private VerificationResult result(Verification over) {
		return new VerificationResult(over.isIntact(), over.checked(),
				results.findings(over).stream().map(BrokenRow::of).toList());
	}

}
