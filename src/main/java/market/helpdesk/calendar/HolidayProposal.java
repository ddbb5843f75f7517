package market.helpdesk.calendar;

import java.time.Year;
import java.util.List;

/**
 * What could be a market's holidays of a year: for an administrator to look through
 * before it is taken over.
 *
 * @param holidays in the order of their dates
 */
public record HolidayProposal(MarketCode market, Year year, List<Holiday> holidays) {

	public HolidayProposal {
		holidays = List.copyOf(holidays);
	}

}
