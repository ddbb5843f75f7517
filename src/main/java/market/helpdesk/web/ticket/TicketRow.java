package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import market.helpdesk.web.page.DeadlineView;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param preview the beginning of its last message
 * @param pointCount how many points its buyer has asked
 * @param openPoints how many of them are open
 * @param unread whether the other side wrote last and the viewer has not opened it since
 * @param waived whether the buyer needs no answer to what was written last
 * @param lastMessageAt in the zone of the market
 */
public record TicketRow(UUID id, String reference, String subject, String preview, Topic topic, String buyerName,
		String shopName, @Nullable String orderNumber, int pointCount, int openPoints, boolean unread, Status status,
		boolean waived, ZonedDateTime lastMessageAt, @Nullable DeadlineView deadline) {
}
