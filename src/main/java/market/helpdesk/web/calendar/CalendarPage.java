package market.helpdesk.web.calendar;

import java.time.Year;
import java.util.List;

/**
 * A market's calendar in one year, by one of its versions.
 *
 * @param country the ISO code of the market
 * @param present whether the version is what counts now
 * @param years what the version covers
 * @param versions all of them, the latest first
 */
public record CalendarPage(String country, VersionView version, boolean present, YearView year, List<DayRow> days,
		List<Year> years, List<VersionView> versions, boolean ownDraft) {
}
