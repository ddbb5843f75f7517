package market.helpdesk.web.search;

import java.util.Optional;

import market.helpdesk.search.SavedSearch;
import market.helpdesk.ticket.PlainText;
import org.jspecify.annotations.Nullable;

/** By what name a search is kept, and what it looks for. */
public record SavedSearchForm(String label, String criteria) {

	public SavedSearchForm(@Nullable String label, @Nullable String criteria) {
		this.label = (label != null) ? label.strip() : "";
		this.criteria = (criteria != null) ? SearchForm.parse(criteria.strip()).query() : "";
	}

	/** What is wrong with it, as a page's address says it. */
	Optional<String> problem() {
		if (PlainText.isBlank(label) || !PlainText.isStorable(label)) {
			return Optional.of("unnamed");
		}
		if (PlainText.length(label) > SavedSearch.MAX_NAME_LENGTH) {
			return Optional.of("longName");
		}
		if (criteria.length() > SavedSearch.MAX_CRITERIA_LENGTH) {
			return Optional.of("longCriteria");
		}
		return criteria.isEmpty() ? Optional.of("nothing") : Optional.empty();
	}

}
