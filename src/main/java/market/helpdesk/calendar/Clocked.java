package market.helpdesk.calendar;

import java.time.Instant;

/**
 * Something whose time was computed by what counts in a market, and which follows the
 * changes of that for as long as its time is not up, see {@link ClockHistory#follow}.
 *
 * @param <T> itself
 */
public interface Clocked<T extends Clocked<T>> {

	MarketCode market();

	/** Returns the last change of the market's clock that was taken into account. */
	int revision();

	/** Returns the last instant at which its time is not up. */
	Instant onTimeUntil();

	/**
	 * Returns the same with its time computed anew.
	 * @throws CalendarNotCovered if the calendar does not reach that far
	 */
	T computedBy(WorkingClock clock);

}
