package market.helpdesk.search;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of what was found.
 *
 * @param exact tickets whose reference or order number is what was typed; on the first
 * page only, and nowhere else
 */
public record HitPage(List<Hit> exact, List<Hit> hits, Optional<HitCursor> next) {

	static final HitPage NOTHING = new HitPage(List.of(), List.of(), Optional.empty());

	public HitPage {
		exact = List.copyOf(exact);
		hits = List.copyOf(hits);
	}

	public boolean isEmpty() {
		return exact.isEmpty() && hits.isEmpty();
	}

}
