package market.helpdesk.deadline;

import market.helpdesk.ticket.TicketId;

/**
 * The time of a waived deadline is over by now: it does not come back, and a new message
 * begins another one.
 */
public class WaiverLapsed extends RuntimeException {

	WaiverLapsed(TicketId ticket) {
		super("The time of the deadline that was waived in %s is over".formatted(ticket));
	}

}
