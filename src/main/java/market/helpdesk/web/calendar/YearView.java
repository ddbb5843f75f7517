package market.helpdesk.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A year at a glance. */
public record YearView(Year year, List<MonthView> months) {

	/** The days of the week in the order of a week. */
	public List<DayOfWeek> weekdays() {
		return List.of(DayOfWeek.values());
	}

	/** A month, week by week; what belongs to the months beside it is null. */
	public record MonthView(Month month, List<List<@Nullable DayView>> weeks) {
	}

	/**
	 * A day of a month.
	 *
	 * @param name of the holiday that it is, or was before a draft removed it
	 * @param change what a draft makes of it, null where it is as it was
	 */
	public record DayView(LocalDate date, Kind kind, @Nullable String name, @Nullable String change, boolean today) {
	}

	/** Whether a day is worked, and if not, why. */
	public enum Kind {

		WORKED, WEEKEND, HOLIDAY

	}

}
