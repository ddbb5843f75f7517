package market.helpdesk.web.ticket;

import java.util.List;

import market.helpdesk.web.order.OrderRow;

/**
 * What a new ticket may be about.
 *
 * @param shopQuery what was typed to find a shop, may be empty
 * @param shops what was found
 */
public record Choice(List<OrderRow> orders, String shopQuery, List<ShopOption> shops) {
}
