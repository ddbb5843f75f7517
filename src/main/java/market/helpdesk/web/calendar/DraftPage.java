package market.helpdesk.web.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An administrator's draft of a market's calendar, in one year.
 *
 * @param country the ISO code of the market
 * @param base the number of the version it changes
 * @param changes in all years
 * @param nextYear the one whose proposal can be taken over
 * @param newest what was published since it was begun, null if nothing was
 * @param conflicts the days that were changed there too
 * @param refusal why what was asked for was not done, null if it was
 * @param publishable whether there is something to publish
 */
public record DraftPage(String country, int base, YearView year, List<DayRow> days, List<Year> years,
		List<ChangeRow> changes, Year last, Year nextYear, @Nullable VersionView newest, List<LocalDate> conflicts,
		@Nullable Refusal refusal, boolean publishable) {

	/**
	 * Why something was not done.
	 *
	 * @param key of its words
	 * @param date the day it is about, if it is about one
	 */
	public record Refusal(String key, @Nullable LocalDate date, Year next) {
	}

}
