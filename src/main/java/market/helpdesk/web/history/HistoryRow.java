package market.helpdesk.web.history;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.order.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something in a history.
 *
 * @param what TICKET, AGREEMENT or CASE
 * @param title the key of its words
 * @param link to where it stands
 * @param state of an agreement, or the key of where a case stands
 * @param detail what an agreement says in words, null where the viewer is not shown it
 * @param messages how many a ticket has
 */
public record HistoryRow(String what, String title, String link, UUID ticketId, String reference, String subject,
		String buyerName, String shopName, @Nullable UUID orderId, @Nullable String orderNumber, ZonedDateTime at,
		String state, @Nullable Money amount, @Nullable LocalDate day, @Nullable String detail, int messages) {
}
