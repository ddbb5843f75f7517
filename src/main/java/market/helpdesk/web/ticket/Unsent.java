package market.helpdesk.web.ticket;

import java.util.UUID;

/**
 * A text that could not be sent any more, given back to whoever wrote it.
 *
 * @param ticketId where it was to go
 */
public record Unsent(UUID ticketId, String reference, Why why, String text) {

	/** What happened while it was written. */
	public enum Why {

		/** The marketplace took the ticket over: the shop only reads. */
		TAKEN_OVER,

		/** The ticket is not, or no more, in the marketplace's hands. */
		NOT_TAKEN_OVER,

		/** The shop owes no answer: there is nothing to take over. */
		NOTHING_OWED

	}

}
