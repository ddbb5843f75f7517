package market.helpdesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A market's calendar as it was published once, for ever (R14): what comes later is
 * another version.
 *
 * @param number from 1 on, in each market
 * @param revision what published it
 * @param zone where its days begin at midnight
 * @param weekdays the days of the week that are worked
 * @param first the first year whose holidays are known
 * @param last the last year whose holidays are known
 * @param holidays in the order of their dates
 */
public record CalendarVersion(MarketCode market, int number, ClockRevision revision, ZoneId zone,
		Set<DayOfWeek> weekdays, Year first, Year last, List<Holiday> holidays) {

	public CalendarVersion {
		weekdays = Set.copyOf(weekdays);
		holidays = List.copyOf(holidays);
	}

	/** Returns what counts by this version, in a market. */
	WorkingCalendar calendar(Market market) {
		SortedMap<LocalDate, String> names = new TreeMap<>();
		holidays.forEach((holiday) -> names.put(holiday.date(), holiday.name()));
		return new WorkingCalendar(new Market(market.code(), zone, market.language()), weekdays, names, first, last);
	}

}
