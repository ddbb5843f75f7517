package market.helpdesk.ticket;

import java.util.List;

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

	/** Returns what of it people read: the names of files. */
	default List<String> texts() {
		return List.of();
	}

	/** Returns the same with other texts in the places of its own. */
	default Enclosure reading(List<String> texts) {
		return this;
	}

	/** Keeps it with a message that is held, which has been written down. */
	void keep(HeldBack held);

	/** Puts it with the message, which has been written. */
	void enclose(ShopId shop, TicketId ticket, MessageId message);

}
