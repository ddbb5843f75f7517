package market.helpdesk.ticket;

/**
 * There is no such ticket, or none that the viewer may know of: nobody can tell which
 * (R2).
 */
public class TicketNotFound extends RuntimeException {

	public TicketNotFound(TicketId id) {
		super("No ticket " + id);
	}

}
