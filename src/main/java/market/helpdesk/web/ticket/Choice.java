package market.helpdesk.web.ticket;

import java.util.List;

import market.helpdesk.web.order.OrderRow;
import org.jspecify.annotations.Nullable;

/**
 * What a new ticket may be about.
 *
 * @param shopQuery what was typed to find a shop, may be empty
 * @param shops what was found
 * @param offer what was typed as a shop's offer, may be empty
 * @param offerError the message that says what is wrong with it, null if nothing is
 */
public record Choice(List<OrderRow> orders, String shopQuery, List<ShopOption> shops, String offer,
		@Nullable String offerError) {
}
