package market.helpdesk.sweep;

import java.util.List;
import java.util.Map;

import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.MarketCode;

/**
 * Tells, within a statement, what no later change of the clock can have moved: it was
 * computed by the latest revision of its market.
 */
public record UpToDate(ClockHistory history) {

	/** About columns {@code market} and {@code revision}. */
	public static final String CONDITION = "revision >= (:revisions::int[])[array_position(:markets::text[], market)]";

	/** Returns what the condition is given. */
	public Map<String, Object> parameters() {
		var revisions = history.revisions();
		var markets = List.copyOf(revisions.keySet());
		return Map.of("markets", markets.stream().map(MarketCode::code).toArray(String[]::new), "revisions",
				markets.stream().map(revisions::get).toArray(Integer[]::new));
	}

}
