package market.helpdesk.web.simulator;

import java.time.Instant;
import java.util.List;

import market.helpdesk.web.explanation.ExplanationView;
import org.jspecify.annotations.Nullable;

/**
 * What was tried out and what came of it.
 *
 * @param calendars what to choose from in the chosen market
 * @param explanation null until something was asked for that can be answered
 * @param again the instant at which the wall shows the same time once more, null on all
 * but one night of a year
 */
public record SimulatorPage(List<MarketOption> markets, List<CalendarOption> calendars,
		@Nullable ExplanationView explanation, @Nullable Instant again, List<Example> examples) {

	/**
	 * A market to choose.
	 *
	 * @param country its ISO code
	 * @param zone in which its times are typed
	 */
	public record MarketOption(String country, String zone) {
	}

}
