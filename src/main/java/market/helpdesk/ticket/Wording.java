package market.helpdesk.ticket;

import java.time.Instant;
import java.util.List;

/**
 * What somebody is about to say in a ticket besides messages.
 *
 * @param use what it is said for
 */
public record Wording(Author author, TicketDetails ticket, Use use, List<String> texts, Instant at) {

	/** What words are said for. */
	public enum Use {

		/** Terms that are proposed. */
		TERMS,

		/** A remark, a reason. */
		REMARK

	}

	public Wording {
		texts = List.copyOf(texts);
	}

}
