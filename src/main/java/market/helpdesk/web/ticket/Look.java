package market.helpdesk.web.ticket;

import java.util.Optional;

import market.helpdesk.archive.Stretch;
import market.helpdesk.ticket.TicketDetails;

/**
 * How somebody opens a ticket.
 *
 * @param before the position before which the thread is shown, the end where it is too
 * far
 * @param since the position behind which messages of others are new to the viewer
 */
record Look(int before, int since, Optional<TicketNotice> notice) {

	static final int THE_END = Integer.MAX_VALUE;

	/**
	 * Returns the position behind the last message that is shown: there is always one.
	 */
	int end(TicketDetails ticket) {
		return Math.clamp(before, 2, ticket.messageCount() + 1);
	}

	/** Returns which messages are shown. */
	Stretch stretch(TicketDetails ticket, int size) {
		return new Stretch(Math.max(1, end(ticket) - size), end(ticket) - 1);
	}

	/** At the newest messages. */
	static final Look NEWEST = new Look(THE_END, THE_END, Optional.empty());

}
