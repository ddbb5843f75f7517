package market.helpdesk.web.search;

import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.search.DocumentKind;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param asked whether anything was looked for at all
 * @param exact the tickets whose reference or order number was typed
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record SearchPage(SearchForm form, boolean asked, List<TicketHits> exact, List<TicketHits> tickets,
		@Nullable String next, boolean first) {

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
		return Stream.concat(exact.stream(), tickets.stream()).mapToInt((ticket) -> ticket.hits().size()).sum();
	}

	/** Whether something was looked for and nothing was found. */
	public boolean isFruitless() {
		return asked && exact.isEmpty() && tickets.isEmpty();
	}

}
