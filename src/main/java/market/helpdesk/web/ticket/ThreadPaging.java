package market.helpdesk.web.ticket;

import java.util.List;

import market.helpdesk.ticket.ThreadEntry;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.TicketDetails;
import org.jspecify.annotations.Nullable;

/**
 * The ways through a long thread, each to the place from where one reads on. A position
 * is null where there is no such way.
 *
 * @param oldestBefore the position before which the oldest stretch is shown
 * @param newerBefore the position before which the next newer stretch is shown
 * @param newerFrom its first message
 * @param arrival what somebody who comes to a long thread has not read yet, or else the
 * newest message: links of lists lead to it, and in a short thread to its top
 */
public record ThreadPaging(@Nullable Integer oldestBefore, @Nullable Integer newerBefore, @Nullable Integer newerFrom,
		@Nullable Integer arrival) {

	/** What fits on a screen without looking for its end. */
	private static final int SHORT = 5;

	static ThreadPaging of(TicketDetails ticket, List<ThreadEntry> entries, int size) {
		var shown = entries.stream()
			.filter(Written.class::isInstance)
			.mapToInt((entry) -> ((Written) entry).position())
			.summaryStatistics();
		var count = ticket.messageCount();
		var first = shown.getMin();
		var last = shown.getMax();
		var newer = last < count;
		return new ThreadPaging((first > size + 1) ? size + 1 : null, newer ? Math.min(last + size, count) + 1 : null,
				newer ? last + 1 : null, newer || shown.getCount() <= SHORT ? null : arrival(ticket, first));
	}

	private static int arrival(TicketDetails ticket, int first) {
		return Math.clamp(ticket.readUpTo() + 1, first, ticket.messageCount());
	}

}
