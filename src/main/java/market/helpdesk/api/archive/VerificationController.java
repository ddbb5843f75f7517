package market.helpdesk.api.archive;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

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
import market.helpdesk.archive.Verification;
import market.helpdesk.archive.VerificationId;
import market.helpdesk.archive.VerificationJob;
import market.helpdesk.archive.Verifying;
import market.helpdesk.audit.Actor;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether the archive is what was recorded (R12): all of it, or a ticket. */
@RestController("archiveVerificationController")
@Tag(name = "Archive")
class VerificationController {

	private static final int MOST_BYTES = 1 << 10;

	private final Verifying verifying;

	private final VerificationJob job;

	VerificationController(Verifying verifying, VerificationJob job) {
		this.verifying = verifying;
		this.job = job;
	}

	@LargestBody(MOST_BYTES)
	@PostMapping(path = "/api/v1/archive/verifications", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "verifyArchive", summary = "Whether what is on record is what was recorded",
			description = "Verifies a ticket, or all of the archive, and answers when that is done. All of it takes its time, and is done once at a time: who asks meanwhile is told so. That it was verified goes on record.")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
			content = @Content(schema = @Schema(implementation = VerificationRequest.class)))
	@ApiResponse(responseCode = "200", description = "What came out of it",
			content = @Content(schema = @Schema(implementation = VerificationResult.class)))
	@ApiResponse(responseCode = "400", ref = "#/components/responses/Unreadable")
	@ApiResponse(responseCode = "401", ref = "#/components/responses/NotAdmitted")
	@ApiResponse(responseCode = "406", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "409", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "413", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "415", ref = "#/components/responses/Other")
	@ApiResponse(responseCode = "422", ref = "#/components/responses/Unanswerable")
	@ApiResponse(responseCode = "500", ref = "#/components/responses/Other")
	VerificationResult create(@RequestBody JsonNode body, Principal program) {
		if (!body.isObject()) {
			throw new ProblemFound(Problem.of(ProblemType.MALFORMED_BODY,
					"The body is an object: {\"ticket\":\"<id>\"} for a ticket, or {} for all of the archive."));
		}
		var actor = new Actor.Program(program.getName());
		var ticket = body.path("ticket");
		return result((ticket.isMissingNode() || ticket.isNull()) ? all(actor) : verify(ticket, actor));
	}

	private VerificationId all(Actor actor) {
		return job.verifyAtOnce(actor)
			.orElseThrow(() -> new ProblemFound(Problem.of(ProblemType.ALREADY_RUNNING,
					"All of the archive is being verified at this moment. Ask again when that is done.")));
	}

	private VerificationId verify(JsonNode ticket, Actor actor) {
		var complaints = new Complaints();
		var id = id(ticket, complaints);
		complaints.refuse();
		var verification = id.flatMap((one) -> verifying.verify(actor, one));
		if (verification.isEmpty()) {
			complaints.add("ticket", ProblemType.UNKNOWN_TICKET, ticket.asString(),
					() -> "Nothing of such a ticket is on record.");
			complaints.refuse();
		}
		return verification.orElseThrow();
	}

	private static Optional<UUID> id(JsonNode ticket, Complaints complaints) {
		var text = ticket.isString() ? ticket.stringValue() : "";
		if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
			return Optional.of(UUID.fromString(text));
		}
		complaints.add("ticket", ProblemType.NOT_AN_ID, ticket.toString(),
				() -> "It is the id of a ticket, such as 0198a3c4-5d6e-7f80-9a1b-2c3d4e5f6071.");
		return Optional.empty();
	}

	private VerificationResult result(VerificationId id) {
		var verification = verifying.find(id).filter(Verification::isOver);
		return verification
			.map((over) -> new VerificationResult(over.isIntact(), over.checked(),
					verifying.findings(over, 0, verifying.mostFindings()).stream().map(BrokenRow::of).toList()))
			.orElseThrow(() -> new IllegalStateException("The verification " + id + " was taken over by another node"));
	}

}
