package market.helpdesk.ticket;

import java.time.Instant;

/**
 * What a buyer waits for an answer to, and asked only after an answer had been sent that
 * was held.
 *
 * @param message what the buyer wrote, or the answer instead of which they want another
 * @param again whether they want another
 * @param after how many messages there were before
 */
public record AskedSince(MessageId message, boolean again, int after, Instant at) {
}
