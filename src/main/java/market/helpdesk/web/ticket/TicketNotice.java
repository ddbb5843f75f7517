package market.helpdesk.web.ticket;

import java.util.Arrays;
import java.util.Optional;

/** What a ticket's page says of something that was not done, or not at once. */
public enum TicketNotice {

	/** Something was written or done in between. */
	CHANGED,

	/** The time of the deadline that was waived is over. */
	LAPSED,

	/** Another administrator was first. */
	TAKEN_OVER,

	/** A flag asks for nothing until an administrator upholds it. */
	FLAG_WAITS,

	/** What was written waits for an administrator. */
	HELD,

	/** Answers of a closed ticket are rated no more. */
	RATINGS_CLOSED;

	static Optional<TicketNotice> parse(String slug) {
		return Arrays.stream(values()).filter((notice) -> notice.slug().equals(slug)).findFirst();
	}

	/** The notice as an address spells it, {@code changed}. */
	String slug() {
		return name().toLowerCase().replace('_', '-');
	}

	/** Leads to the ticket, where everything is marked that the viewer had not seen. */
	public String redirect(int seen) {
		var since = (seen < Integer.MAX_VALUE) ? "&since=" + seen : "";
		return "redirect:/tickets/{id}?notice=" + slug() + since;
	}

}
