package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A seller's inbox (R4): what needs an answer comes in bands, everything else as one
 * list.
 *
 * @param bands in the order in which they are shown; empty unless the filter is
 * NEEDS_ANSWER
 * @param tickets empty if the filter is NEEDS_ANSWER
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record InboxPage(Filter filter, InboxCounts counts, List<ClockNotice> clocks, List<Band> bands,
		List<TicketRow> tickets, @Nullable String next, boolean first) {

	public enum Filter {

		NEEDS_ANSWER, WAITING_FOR_BUYER, CLOSED, ALL;

		/** The filter as an address spells it, {@code needs-answer}. */
		public String slug() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** Every filter, in the order of the tabs. */
	public List<Filter> filters() {
		return List.of(Filter.values());
	}

}
