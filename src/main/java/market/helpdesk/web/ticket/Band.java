package market.helpdesk.web.ticket;

import java.util.List;

/**
 * Tickets of the inbox that are about equally urgent.
 *
 * @param complete whether these are all of the band, so that their number may be told
 */
public record Band(Kind kind, List<TicketRow> tickets, boolean complete) {

	public enum Kind {

		OVERDUE, SOON, LATER

	}

}
