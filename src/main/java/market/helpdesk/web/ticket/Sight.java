package market.helpdesk.web.ticket;

import java.util.List;

import market.helpdesk.account.Viewer;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.ThreadEntry;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.TicketDetails;

/**
 * What somebody has before their eyes of a ticket.
 *
 * @param entries the stretch of the thread, oldest first
 */
public record Sight(Viewer viewer, TicketDetails ticket, List<ThreadEntry> entries) {

	/** The messages of the stretch. */
	public List<MessageId> messages() {
		return entries.stream().filter(Written.class::isInstance).map((entry) -> ((Written) entry).message()).toList();
	}

}
