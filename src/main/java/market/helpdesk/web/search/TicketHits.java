package market.helpdesk.web.search;

import java.util.List;
import java.util.UUID;

import market.helpdesk.search.Excerpt;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import org.jspecify.annotations.Nullable;

/** What was found in one ticket, one after the other on a page. */
public record TicketHits(UUID ticketId, String reference, boolean erased, Excerpt subject, Topic topic, Status status,
		String buyerName, String shopName, @Nullable String orderNumber, List<HitRow> hits) {
}
