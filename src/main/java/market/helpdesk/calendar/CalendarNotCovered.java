package market.helpdesk.calendar;

import java.time.Year;

/**
 * A market's holidays of a year are not known, so its working time cannot be counted.
 * Counting on without them would move deadlines to wrong days and blame sellers for it.
 */
public class CalendarNotCovered extends RuntimeException {

	private final MarketCode market;

	private final Year year;

	public CalendarNotCovered(MarketCode market, Year year) {
		super("The calendar of %s does not cover %s".formatted(market, year));
		this.market = market;
		this.year = year;
	}

	public MarketCode market() {
		return market;
	}

	public Year year() {
		return year;
	}

}
