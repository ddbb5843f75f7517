package market.helpdesk.ticket;

/**
 * Somebody may see a ticket and not write in it now: a shop while the marketplace has
 * taken it over, an administrator while it has not.
 */
public class WritingRefused extends RuntimeException {

	WritingRefused(TicketId id, Side side) {
		super("%s may not write in %s".formatted(side, id));
	}

}
