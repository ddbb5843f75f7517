package market.helpdesk.web.simulator;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingClock;

/**
 * Where calendars to try out come from. Every bean of this kind is asked, in its order.
 */
public interface CalendarSource {

	/** Returns what there is to choose from, in the order in which it is shown. */
	List<CalendarOption> options(Inspector inspector, MarketCode market);

	/**
	 * Finds what counts by a choice.
	 * @param key of one of the options, or another that the source understands
	 */
	Optional<WorkingClock> clock(Inspector inspector, MarketCode market, String key);

}
