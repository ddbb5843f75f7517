package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

		NEEDS_ANSWER, WITH_MARKETPLACE, WAITING_FOR_BUYER, CLOSED, ALL;

		/** The filter as an address spells it, {@code needs-answer}. */
		public String slug() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * The filters in the order of the tabs: what the marketplace has taken over is rare,
	 * and has one only where there is any.
	 */
	public List<Filter> filters() {
		return Stream.of(Filter.values())
			.filter((one) -> one != Filter.WITH_MARKETPLACE || one == filter || counts.of(one) > 0)
			.toList();
	}

}
