package market.helpdesk.web.order;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The orders of a buyer or of a seller's shops, the latest first.
 *
 * @param number the order number that was searched for, may be empty
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record OrdersPage(List<OrderRow> orders, String number, @Nullable String next, boolean first) {
}
