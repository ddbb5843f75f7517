package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;

/**
 * A ticket as lists show it.
 *
 * @param preview how the last message begins
 * @param waived whether the buyer needs no answer to what was written last
 * @param orderNumber of the order it is about, if it is about one
 * @param pointCount how many points its buyer has asked
 * @param openPoints how many of them are open
 * @param unread whether the other side wrote something that the viewer has not opened yet
 */
public record TicketSummary(TicketId id, ShopId shop, TicketReference reference, String subject, String preview,
		Topic topic, Status status, boolean closed, boolean waived, String buyerName, String shopName,
		MarketCode market, Optional<String> orderNumber, int pointCount, int openPoints, boolean unread,
		Instant lastMessageAt) {
}
