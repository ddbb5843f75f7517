package market.helpdesk.writing;

import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/**
 * Knows what was sent: whoever looks after shipments implements it. Until somebody does,
 * nothing was sent.
 */
public interface Tracking {

	/** Returns the tracking number of what was sent last in a ticket. */
	Optional<String> numberOf(ShopId shop, TicketId ticket);

}
