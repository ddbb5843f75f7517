package market.helpdesk.web.ticket;

import java.util.Arrays;
import java.util.Optional;

/** What a ticket's page says of something that was not done. */
public enum TicketNotice {

	/** Something was written or done in between. */
	CHANGED,

	/** The time of the deadline that was waived is over. */
	LAPSED,

	/** Another administrator was first. */
	TAKEN_OVER;

	static Optional<TicketNotice> parse(String slug) {
		return Arrays.stream(values()).filter((notice) -> notice.slug().equals(slug)).findFirst();
	}

	/** The notice as an address spells it, {@code changed}. */
	String slug() {
		return name().toLowerCase().replace('_', '-');
	}

	/** Leads to the ticket, where everything is marked that the viewer had not seen. */
	String redirect(int seen) {
		var since = (seen < Integer.MAX_VALUE) ? "&since=" + seen : "";
		return "redirect:/tickets/{id}?notice=" + slug() + since;
	}

}
