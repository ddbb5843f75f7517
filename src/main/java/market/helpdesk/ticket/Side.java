package market.helpdesk.ticket;

/** The two sides of a ticket. */
public enum Side {

	BUYER, SELLER;

	Side other() {
		return (this == BUYER) ? SELLER : BUYER;
	}

}
