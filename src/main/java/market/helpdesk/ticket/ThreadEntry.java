package market.helpdesk.ticket;

import java.time.Instant;

/** What happened in a ticket, as both sides see it. */
public sealed interface ThreadEntry {

	Instant at();

	/** Somebody wrote. */
	record Written(MessageId message, int position, Side side, String author, String body,
			Instant at) implements ThreadEntry {
	}

	/** The buyer closed the ticket after so many messages. */
	record Closed(int afterPosition, String by, Instant at) implements ThreadEntry {
	}

}
