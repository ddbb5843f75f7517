package market.helpdesk.web.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A button of a ticket's page.
 *
 * @param seen the position of the last message whoever pressed it had before their eyes
 */
record SeenForm(@Nullable String seen) {

	/** Everything where nothing was said of it. */
	static int position(@Nullable String seen) {
		return (seen != null && seen.matches("\\d{1,9}")) ? Integer.parseInt(seen) : Integer.MAX_VALUE;
	}

	int position() {
		return position(seen);
	}

}
