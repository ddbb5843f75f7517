package market.helpdesk.web.admin;

import java.util.List;

import market.helpdesk.web.ticket.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of everyone.
 *
 * @param q what was searched for, may be empty
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record AdminTicketsPage(String q, List<TicketRow> tickets, @Nullable String next, boolean first) {
}
