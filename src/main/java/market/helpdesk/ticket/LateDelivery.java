package market.helpdesk.ticket;

import java.util.Optional;

/**
 * That a message of a shop was held between sending and posting.
 *
 * @param clearance that it was let go out
 * @param since what the buyer asked meanwhile, if the shop owes an answer to it
 */
public record LateDelivery(Clearance clearance, Optional<AskedSince> since) {
}
