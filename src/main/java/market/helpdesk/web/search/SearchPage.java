package market.helpdesk.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.search.DocumentKind;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param path of the page itself
 * @param only with whom alone something was looked for, by name; empty where with
 * everybody
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record SearchPage(String path, SearchForm form, List<String> only, Outcome outcome, FoundRows found,
		@Nullable String next, boolean first) {

	/** What became of a search. */
	public enum Outcome {

		NOT_ASKED, FOUND,

		/** Nothing has these words. */
		NO_WORDS,

		/** Nothing fits what it was narrowed down to, whatever the words. */
		NO_FIT,

		/** It ends before it begins. */
		REVERSED,

		/** There was too much to look through. */
		TOO_LONG

	}

	/**
	 * What a page shows of it.
	 *
	 * @param orders those whose number was typed
	 * @param exact the tickets whose reference or order number was typed
	 */
	public record FoundRows(List<OrderRow> orders, List<TicketHits> exact, List<TicketHits> tickets) {

		static final FoundRows NOTHING = new FoundRows(List.of(), List.of(), List.of());

		public boolean isEmpty() {
			return size() == 0;
		}

		/** Whether something is called just what was typed. */
		public boolean isNamed() {
			return !orders.isEmpty() || !exact.isEmpty();
		}

		int size() {
			return orders.size()
					+ Stream.concat(exact.stream(), tickets.stream()).mapToInt((ticket) -> ticket.hits().size()).sum();
		}

	}

	public DocumentKind[] kinds() {
		return DocumentKind.values();
	}

	public Topic[] topics() {
		return Topic.values();
	}

	public Status[] states() {
		return Status.values();
	}

	/** How many hits it shows. */
	public int size() {
		return found.size();
	}

	/** Whether something was looked for at all. */
	public boolean isAsked() {
		return outcome != Outcome.NOT_ASKED;
	}

	/** Returns the way back to the first page. */
	public String firstPath() {
		return path + "?" + form.query();
	}

	/** Returns the way on, null on the last page. */
	public @Nullable String nextPath() {
		return (next != null) ? firstPath() + "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : null;
	}

}
