package market.helpdesk.absence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import market.helpdesk.absence.Objection.AwayAlready;
import market.helpdesk.absence.Objection.BeginsInThePast;
import market.helpdesk.absence.Objection.HolidaysUnknown;
import market.helpdesk.absence.Objection.LastsTooLong;
import market.helpdesk.absence.Objection.NoticeTooShort;
import market.helpdesk.absence.Objection.SubstituteMissing;
import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;

/**
 * What an absence needs: for more than five working days, 14 days' notice and a
 * substitute.
 * <p>
 * Days are working days of the shop's market. They are counted in a row: an absence that
 * adjoins another, with no working day between them, is as long as both, so that nobody
 * is away for a month week by week.
 */
@Component
public class AbsenceRules {

	private final AbsenceSettings settings;

	AbsenceRules(AbsenceSettings settings) {
		this.settings = settings;
	}

	/**
	 * Returns everything that stands against an absence, not only the first of it.
	 * @param substituted whether somebody answers meanwhile
	 * @param absent the days on which the shop is away already
	 * @param today in the shop's market
	 */
	List<Objection> objections(AbsentDays days, boolean substituted, NavigableSet<LocalDate> absent, LocalDate today,
			WorkingCalendar calendar) {
		if (days.length() > settings.longestDays()) {
			return List.of(new LastsTooLong(settings.longestDays()));
		}
		try {
			return objections(days, substituted, absent, today, workingDaysInARow(days, absent, calendar));
		}
		catch (CalendarNotCovered unknown) {
			return List.of(new HolidaysUnknown(unknown.year()));
		}
	}

	private List<Objection> objections(AbsentDays days, boolean substituted, NavigableSet<LocalDate> absent,
			LocalDate today, int workingDays) {
		var objections = new ArrayList<Objection>();
		var isLong = workingDays > settings.workingDaysWithoutNotice();
		var earliest = today.plusDays(isLong ? settings.noticeDays() : 0);
		if (days.firstDay().isBefore(earliest)) {
			objections.add(isLong ? new NoticeTooShort(workingDays, settings.noticeDays(), earliest)
					: new BeginsInThePast(today));
		}
		awayAlready(days, absent).ifPresent(objections::add);
		if (isLong && !substituted) {
			objections.add(new SubstituteMissing(workingDays));
		}
		return objections;
	}

	private static Optional<AwayAlready> awayAlready(AbsentDays days, NavigableSet<LocalDate> absent) {
		var both = absent.subSet(days.firstDay(), true, days.lastDay(), true);
		return both.isEmpty() ? Optional.empty() : Optional.of(new AwayAlready(both.first(), both.last()));
	}

	private static int workingDaysInARow(AbsentDays days, NavigableSet<LocalDate> absent, WorkingCalendar calendar) {
		var before = absent.headSet(days.firstDay(), false).descendingSet();
		var after = absent.tailSet(days.lastDay(), false);
		return (int) (days.each().filter(calendar::isWorkingDay).count()
				+ adjoining(days.firstDay(), (day) -> day.minusDays(1), before, calendar)
				+ adjoining(days.lastDay(), (day) -> day.plusDays(1), after, calendar));
	}

	/**
	 * Counts the working days of absences that adjoin. It looks no further than they
	 * reach: what comes behind may be in no calendar.
	 */
	private static long adjoining(LocalDate end, UnaryOperator<LocalDate> next, NavigableSet<LocalDate> absent,
			WorkingCalendar calendar) {
		if (absent.isEmpty()) {
			return 0;
		}
		return Stream.iterate(next.apply(end), next)
			.limit(Math.abs(ChronoUnit.DAYS.between(end, absent.last())))
			.takeWhile((day) -> absent.contains(day) || !calendar.isWorkingDay(day))
			.filter(calendar::isWorkingDay)
			.count();
	}

}
