package market.helpdesk.search;

import java.util.List;
import java.util.UUID;

/** Tickets of a reference or of an order's number, and the shops they are in. */
record KnownTickets(List<UUID> shops, List<UUID> tickets) {
}
