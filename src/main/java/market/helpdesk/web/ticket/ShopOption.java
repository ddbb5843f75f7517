package market.helpdesk.web.ticket;

/**
 * A shop to open a ticket with.
 *
 * @param country its ISO code
 */
public record ShopOption(String id, String name, String country) {
}
