package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.Money;

/**
 * A ticket as its own page shows it.
 *
 * @param readUpTo how many of its messages the viewer has read
 */
public record TicketDetails(TicketId id, ShopId shop, TicketReference reference, String subject, Topic topic,
		Status status, boolean closed, String buyerName, String shopName, MarketCode market,
		Optional<OrderedItem> order, Optional<String> offer, int messageCount, int readUpTo) {

	/** What was bought, as far as it matters beside a conversation. */
	public record OrderedItem(String number, String item, Money total, Instant placedAt,
			Optional<Instant> deliveredAt) {
	}

}
