package market.helpdesk.search;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.Topic;

/**
 * Something that can be found, with what it can be found by: what both sides see of it.
 *
 * @param text what people wrote, of a ticket what else is known of it; may be empty, and
 * without what was erased
 */
record Document(DocumentKey key, Instant at, String text, Optional<Facts> facts, Optional<UUID> message,
		Optional<Integer> position, OfTicket ticket) {

	/**
	 * The ticket in which it stands.
	 *
	 * @param subject may be the mark of what was erased
	 * @param language of the shop's market (BCP 47)
	 */
	record OfTicket(TicketId id, TicketReference reference, String subject, Topic topic, Status status, AccountId buyer,
			String buyerName, String shopName, MarketCode market, String language, Optional<String> orderNumber) {

		boolean isErased() {
			return ErasedText.isMark(subject);
		}

	}

	/** Returns the lines of a text that weren't erased. */
	static String unerased(String text) {
		return ErasedText.isIn(text)
				? text.lines().filter((line) -> !ErasedText.isMark(line)).collect(Collectors.joining("\n")) : text;
	}

	/**
	 * Returns what is told of it beside its ticket's subject; of a ticket in one line.
	 */
	String rest() {
		return isTicket() ? text.lines().collect(Collectors.joining(" · ")) : text;
	}

	/** Returns all words that people wrote or know it by. */
	String words() {
		return (isTicket() && !ticket.isErased()) ? ticket.subject() + "\n" + text : text;
	}

	/** Of a ticket that was erased it is still known that there was one. */
	boolean isErased() {
		return ticket.isErased() && !isTicket();
	}

	private boolean isTicket() {
		return key.kind() == DocumentKind.TICKET;
	}

}
