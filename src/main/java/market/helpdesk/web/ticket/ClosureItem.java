package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;

/** The buyer closed the ticket. */
public record ClosureItem(String by, ZonedDateTime at) implements ThreadItem {

	@Override
	public Kind kind() {
		return Kind.CLOSURE;
	}

}
