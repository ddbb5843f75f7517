package market.helpdesk.web.ticket;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A buyer's tickets, the latest first.
 *
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record TicketListPage(List<TicketRow> tickets, @Nullable String next, boolean first) {
}
