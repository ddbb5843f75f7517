package market.helpdesk.web.search;

import java.util.Optional;

import market.helpdesk.account.Person;
import market.helpdesk.search.HitCursor;
import market.helpdesk.search.HitPage;
import market.helpdesk.search.SearchCriteria;
import market.helpdesk.search.SearchTookTooLong;
import market.helpdesk.search.Searching;
import market.helpdesk.web.search.SearchPage.FoundRows;
import market.helpdesk.web.search.SearchPage.Outcome;

import org.springframework.stereotype.Component;

/** Looks for what a form asks for, and tells what became of it. */
@Component
class SearchPages {

	private final Searching searching;

	private final SearchQueries queries;

	private final SearchCompany company;

	private final HitRows rows;

	SearchPages(Searching searching, SearchQueries queries, SearchCompany company, HitRows rows) {
		this.searching = searching;
		this.queries = queries;
		this.company = company;
		this.rows = rows;
	}

	/**
	 * @param path of the page, for the ways on and back
	 * @param after where it continues, as an address has it
	 */
	SearchPage page(String path, Person viewer, SearchForm form, String after) {
		var criteria = queries.read(form, viewer);
		var cursor = HitCursor.parse(after);
		var only = company.of(viewer.viewer(), form);
		if (form.isReversed()) {
			return new SearchPage(path, form, only, Outcome.REVERSED, FoundRows.NOTHING, null, true);
		}
		try {
			var found = searching.find(viewer.viewer(), criteria, cursor);
			var next = found.next().map(HitCursor::toString).orElse(null);
			return new SearchPage(path, form, only, outcome(criteria, found), rows.of(found), next, cursor.isEmpty());
		}
		catch (SearchTookTooLong tooLong) {
			return new SearchPage(path, form, only, Outcome.TOO_LONG, FoundRows.NOTHING, null, cursor.isEmpty());
		}
	}

	private static Outcome outcome(SearchCriteria criteria, HitPage found) {
		if (criteria.isEmpty()) {
			return Outcome.NOT_ASKED;
		}
		if (!found.isEmpty()) {
			return Outcome.FOUND;
		}
		return criteria.isNarrowed() ? Outcome.NO_FIT : Outcome.NO_WORDS;
	}

	/** Returns where a page begins, as it is put on record; nothing of the first. */
	static Optional<String> place(String after) {
		return HitCursor.parse(after)
			.map(HitCursor::cursor)
			.map((cursor) -> "after: " + cursor.at() + " " + cursor.id());
	}

}
