package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.ShopId;

/**
 * A thread tells something besides its messages. What happened is on record with the
 * module that tells it; this is for those who are given notice.
 *
 * @param told the sides that are
 */
public record ThreadNoted(ShopId shop, TicketId ticket, UUID note, String kind, Set<Side> told, Instant occurredAt) {
}
