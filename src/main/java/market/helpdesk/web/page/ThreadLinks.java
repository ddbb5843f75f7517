package market.helpdesk.web.page;

import market.helpdesk.ticket.TicketId;

import org.springframework.stereotype.Component;

/** Where something stands: in the middle of a stretch of its ticket's thread. */
@Component
public class ThreadLinks {

	private final ListSettings settings;

	ThreadLinks(ListSettings settings) {
		this.settings = settings;
	}

	public String to(TicketId ticket) {
		return "/tickets/" + ticket;
	}

	/**
	 * @param position of a message
	 * @param anchor of what is on it, or of itself
	 */
	public String to(TicketId ticket, int position, String anchor) {
		return "%s?before=%d#%s".formatted(to(ticket), position + settings.threadSize() / 2, anchor);
	}

}
