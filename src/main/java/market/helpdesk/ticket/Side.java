package market.helpdesk.ticket;

/**
 * The sides of a ticket: the buyer's, and those that answer him. The marketplace answers
 * where it has taken over from the shop.
 */
public enum Side {

	BUYER, SELLER, MARKETPLACE

}
