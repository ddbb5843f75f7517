package market.helpdesk.search;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of what was found.
 *
 * @param orders those whose number is what was typed; on the first page only
 * @param exact tickets whose reference or order number is what was typed; on the first
 * page only, and nowhere else
 */
public record HitPage(List<OrderHit> orders, List<Hit> exact, List<Hit> hits, Optional<HitCursor> next) {

	static final HitPage NOTHING = new HitPage(List.of(), List.of(), List.of(), Optional.empty());

	public HitPage {
		orders = List.copyOf(orders);
		exact = List.copyOf(exact);
		hits = List.copyOf(hits);
	}

	public boolean isEmpty() {
		return orders.isEmpty() && exact.isEmpty() && hits.isEmpty();
	}

}
