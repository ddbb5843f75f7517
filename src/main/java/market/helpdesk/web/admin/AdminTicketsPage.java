package market.helpdesk.web.admin;

import java.util.List;

import market.helpdesk.web.ticket.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of everyone.
 *
 * @param q what was searched for, may be empty
 * @param takenOver whether these are those the marketplace has taken over
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record AdminTicketsPage(String q, boolean takenOver, List<TicketRow> tickets, @Nullable String next,
		boolean first) {

	static final String TAKEN_OVER = "taken-over";

	/** Which list it is, as an address spells it; null where it is all tickets. */
	public @Nullable String view() {
		return takenOver ? TAKEN_OVER : null;
	}

}
