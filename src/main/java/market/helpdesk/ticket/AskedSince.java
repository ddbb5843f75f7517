package market.helpdesk.ticket;

import java.time.Instant;

/**
 * What a buyer waits for an answer to, and asked only after an answer had been sent that
 * was held.
 *
 * @param message what the buyer wrote, or the answer instead of which they want another
 * @param again whether they want another
 * @param after how many messages there were before
 * @param askings how many times they have wanted another and written nothing, 0 where
 * they wrote, too
 */
public record AskedSince(MessageId message, boolean again, int after, int askings, Instant at) {
}
