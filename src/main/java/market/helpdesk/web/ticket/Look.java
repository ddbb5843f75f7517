package market.helpdesk.web.ticket;

import java.util.Optional;

/**
 * How somebody opens a ticket.
 *
 * @param before the position before which the thread is shown, the end where it is too
 * far
 * @param since the position behind which messages of others are new to the viewer
 */
record Look(int before, int since, Optional<TicketNotice> notice) {

	static final int THE_END = Integer.MAX_VALUE;

	/** At the newest messages. */
	static final Look NEWEST = new Look(THE_END, THE_END, Optional.empty());

}
