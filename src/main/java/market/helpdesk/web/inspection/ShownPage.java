package market.helpdesk.web.inspection;

import java.util.List;
import java.util.UUID;

import market.helpdesk.ticket.TicketDetails;
import org.jspecify.annotations.Nullable;

/**
 * That others read a ticket, as its parties are told, the latest first.
 *
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record ShownPage(UUID ticketId, String reference, List<ShownItem> items, @Nullable String next, boolean first) {

	static ShownPage none(TicketDetails ticket) {
		return new ShownPage(ticket.id().id(), ticket.reference().text(), List.of(), null, true);
	}

}
