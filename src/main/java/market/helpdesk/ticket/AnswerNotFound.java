package market.helpdesk.ticket;

/** A ticket has no such answer of its shop. */
public class AnswerNotFound extends RuntimeException {

	public AnswerNotFound(TicketId ticket, String place) {
		super("No answer %s in ticket %s".formatted(place, ticket));
	}

}
