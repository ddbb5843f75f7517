package market.helpdesk.ticket;

import java.time.Instant;

/**
 * A message on its way to the other side.
 *
 * @param key of the form with this very text in it
 * @param sentAt when it reached the server
 */
public record Outgoing(Author author, Destination to, NewMessage message, SubmissionKey key, Intent intent,
		Instant sentAt) {
}
