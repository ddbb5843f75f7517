package market.helpdesk.web.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import market.helpdesk.calendar.WorkingCalendar;
import market.helpdesk.web.calendar.YearView.DayView;
import market.helpdesk.web.calendar.YearView.Kind;
import market.helpdesk.web.calendar.YearView.MonthView;
import org.jspecify.annotations.Nullable;

/** Lays out the days of a year. */
final class YearViews {

	private final WorkingCalendar calendar;

	private final LocalDate today;

	private final Map<LocalDate, ChangeRow> changes;

	private YearViews(WorkingCalendar calendar, LocalDate today, Map<LocalDate, ChangeRow> changes) {
		this.calendar = calendar;
		this.today = today;
		this.changes = changes;
	}

	/**
	 * @param changes what a draft has changed
	 */
	static YearView of(Year year, WorkingCalendar calendar, LocalDate today, Map<LocalDate, ChangeRow> changes) {
		var views = new YearViews(calendar, today, changes);
		return new YearView(year,
				Arrays.stream(Month.values()).map((month) -> views.month(year.atMonth(month).atDay(1))).toList());
	}

	private MonthView month(LocalDate first) {
		var weeks = new ArrayList<List<@Nullable DayView>>();
		for (var monday = first.minusDays(first.getDayOfWeek().getValue() - 1); monday
			.isBefore(first.plusMonths(1)); monday = monday.plusWeeks(1)) {
			var week = new ArrayList<@Nullable DayView>();
			monday.datesUntil(monday.plusWeeks(1))
				.forEach((date) -> week.add((date.getMonth() == first.getMonth()) ? day(date) : null));
			weeks.add(week);
		}
		return new MonthView(first.getMonth(), weeks);
	}

	private DayView day(LocalDate date) {
		var change = changes.get(date);
		var name = calendar.holidayOn(date).orElse((change != null) ? change.before() : null);
		return new DayView(date, kind(date), name, (change != null) ? change.kind() : null, date.equals(today));
	}

	private Kind kind(LocalDate date) {
		if (calendar.holidayOn(date).isPresent()) {
			return Kind.HOLIDAY;
		}
		return calendar.isWorkingDay(date) ? Kind.WORKED : Kind.WEEKEND;
	}

}
