package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Optional;

/**
 * That a message of a shop was held between sending and posting.
 *
 * @param since what the buyer asked meanwhile, if the shop owes an answer to it
 */
public record LateDelivery(Instant releasedAt, Optional<AskedSince> since) {
}
