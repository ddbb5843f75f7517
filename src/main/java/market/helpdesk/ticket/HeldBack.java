package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;

/**
 * A message that is held, for what is kept with it.
 *
 * @param ticket none where one was to be opened
 */
public record HeldBack(ShopId shop, Optional<TicketId> ticket, HeldMessageId id, Instant sentAt) {
}
