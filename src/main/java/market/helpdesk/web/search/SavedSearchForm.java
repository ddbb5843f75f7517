package market.helpdesk.web.search;

import java.util.Optional;

import market.helpdesk.search.SavedSearch;
import org.jspecify.annotations.Nullable;

/** By what name a search is kept, and what it looks for. */
public record SavedSearchForm(String label, String criteria) {

	public SavedSearchForm(@Nullable String label, @Nullable String criteria) {
		this.label = (label != null) ? label.strip() : "";
		this.criteria = (criteria != null) ? criteria.strip() : "";
	}

	/** What is wrong with it, as a page's address says it. */
	Optional<String> problem() {
		if (label.isEmpty()) {
			return Optional.of("unnamed");
		}
		if (label.codePointCount(0, label.length()) > SavedSearch.MAX_NAME_LENGTH) {
			return Optional.of("longName");
		}
		return criteria.isEmpty() || criteria.length() > SavedSearch.MAX_CRITERIA_LENGTH ? Optional.of("nothing")
				: Optional.empty();
	}

}
