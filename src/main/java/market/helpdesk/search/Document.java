package market.helpdesk.search;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.Topic;

/**
 * Something that can be found, with the text by which it can: what both sides see of it.
 *
 * @param text empty where it was erased
 */
record Document(DocumentKey key, Instant at, String text, Optional<UUID> message, Optional<Integer> position,
		OfTicket ticket) {

	/**
	 * The ticket in which it stands.
	 *
	 * @param language of the shop's market (BCP 47)
	 */
	record OfTicket(TicketId id, TicketReference reference, String subject, Topic topic, Status status, AccountId buyer,
			String buyerName, String shopName, MarketCode market, String language, Optional<String> orderNumber) {
	}

	/**
	 * Returns what of the text isn't told with the ticket anyway: nothing of a ticket but
	 * what it is about, in one line.
	 */
	String rest() {
		return (key.kind() == DocumentKind.TICKET)
				? text.lines().skip(ticket.subject().lines().count()).collect(Collectors.joining(" · ")) : text;
	}

	boolean isErased() {
		return Words.of(text).isEmpty();
	}

}
