package market.helpdesk.search;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.Topic;

/**
 * Something that was found, as pages show it.
 *
 * @param id of what it is
 * @param erased whether its ticket was erased, and its subject is the mark of that
 * @param subject of its ticket, with what was looked for marked in it
 * @param excerpt of its text, likewise; empty where the viewer is shown nothing of it
 * @param position of the message that it is, stands on or goes with
 */
public record Hit(UUID id, DocumentKind kind, TicketId ticket, TicketReference reference, boolean erased,
		Excerpt subject, Excerpt excerpt, Optional<Facts> facts, Optional<Integer> position, Topic topic, Status status,
		String buyerName, String shopName, MarketCode market, Optional<String> orderNumber, Instant at) {
}
