package market.helpdesk.api.archive;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import market.helpdesk.api.problem.Complaints;
import market.helpdesk.api.problem.Problem;
import market.helpdesk.api.problem.ProblemFound;
import market.helpdesk.api.problem.ProblemType;
import market.helpdesk.archive.VerificationId;
import tools.jackson.databind.JsonNode;

/** The ticket that a body names. */
record TicketAsked(UUID id) {

	/**
	 * Returns the ticket; nothing where all of the archive is asked for.
	 * @throws ProblemFound if the body is no object, or the ticket no id
	 */
	static Optional<TicketAsked> of(JsonNode body) {
		if (!body.isObject()) {
			throw new ProblemFound(Problem.of(ProblemType.MALFORMED_BODY,
					"The body is an object: {\"ticket\":\"<id>\"} for a ticket, or {} for all of the archive."));
		}
		var ticket = body.path("ticket");
		return (ticket.isMissingNode() || ticket.isNull()) ? Optional.empty() : Optional.of(parse(ticket));
	}

	private static TicketAsked parse(JsonNode ticket) {
		var text = ticket.isString() ? ticket.stringValue() : "";
		if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
			refuse(ProblemType.NOT_AN_ID, ticket.toString(),
					"It is the id of a ticket, such as 0198a3c4-5d6e-7f80-9a1b-2c3d4e5f6071.");
		}
		return new TicketAsked(UUID.fromString(text));
	}

	/**
	 * Has it verified.
	 * @throws ProblemFound if there never was such a ticket
	 */
	VerificationId verified(Function<UUID, Optional<VerificationId>> verifying) {
		var verification = verifying.apply(id);
		if (verification.isEmpty()) {
			refuse(ProblemType.UNKNOWN_TICKET, id.toString(), "Nothing of such a ticket is on record.");
		}
		return verification.orElseThrow();
	}

	private static void refuse(ProblemType type, String value, String detail) {
		var complaints = new Complaints();
		complaints.add("ticket", type, value, () -> detail);
		complaints.refuse();
	}

}
