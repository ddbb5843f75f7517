package market.helpdesk.web.search;

import java.util.ArrayList;
import java.util.List;

import market.helpdesk.account.Person;
import market.helpdesk.search.DocumentKind;
import market.helpdesk.search.Hit;
import market.helpdesk.search.HitCursor;
import market.helpdesk.search.HitPage;
import market.helpdesk.search.Searching;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells what was found, ticket by ticket. */
@Component
class SearchPages {

	private final Searching searching;

	private final SearchQueries queries;

	private final MarketTimes times;

	private final ListSettings settings;

	SearchPages(Searching searching, SearchQueries queries, MarketTimes times, ListSettings settings) {
		this.searching = searching;
		this.queries = queries;
		this.times = times;
		this.settings = settings;
	}

	SearchPage page(Person viewer, SearchForm form, String after) {
		var criteria = queries.read(form, viewer);
		var cursor = HitCursor.parse(after);
		var found = searching.find(viewer.viewer(), criteria, cursor);
		return new SearchPage(form, !criteria.isEmpty(), tickets(found.exact()), tickets(found.hits()), next(found),
				cursor.isEmpty());
	}

	private static @Nullable String next(HitPage found) {
		return found.next().map(HitCursor::toString).orElse(null);
	}

	/** Hits of one ticket that follow each other stand together. */
	private List<TicketHits> tickets(List<Hit> hits) {
		var tickets = new ArrayList<TicketHits>();
		for (var hit : hits) {
			if (tickets.isEmpty() || !tickets.getLast().ticketId().equals(hit.ticket().id())) {
				tickets.add(new TicketHits(hit.ticket().id(), hit.reference().text(), hit.subject(), hit.topic(),
						hit.status(), hit.buyerName(), hit.shopName(), hit.orderNumber().orElse(null),
						new ArrayList<>()));
			}
			tickets.getLast()
				.hits()
				.add(new HitRow(hit.kind(), link(hit), hit.excerpt(), times.at(hit.market(), hit.at())));
		}
		return tickets;
	}

	/** To the middle of a stretch of the thread. */
	private String link(Hit hit) {
		var ticket = "/tickets/" + hit.ticket();
		var anchor = (hit.kind() == DocumentKind.AGREEMENT) ? "#agreement-" + hit.id() : "";
		return hit.position()
			.map((position) -> "%s?before=%d%s".formatted(ticket, position + settings.threadSize() / 2,
					anchor.isEmpty() ? "#message-" + position : anchor))
			.orElse(ticket);
	}

}
