package market.helpdesk.ticket;

import market.helpdesk.account.ShopId;

/**
 * Something that goes with a message and is kept by another module, in the transaction of
 * the message: either both are there or none.
 */
public interface Enclosure {

	/**
	 * Returns what tells it from others: the same text with other enclosures is another
	 * message.
	 */
	String fingerprint();

	/** Returns how many attachments it is, none where it is something else. */
	default int attachments() {
		return 0;
	}

	/** Puts it with the message, which has been written. */
	void enclose(ShopId shop, TicketId ticket, MessageId message);

}
