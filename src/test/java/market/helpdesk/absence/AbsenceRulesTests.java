package market.helpdesk.absence;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.absence.Objection.AwayAlready;
import market.helpdesk.absence.Objection.BeginsInThePast;
import market.helpdesk.absence.Objection.HolidaysUnknown;
import market.helpdesk.absence.Objection.LastsTooLong;
import market.helpdesk.absence.Objection.NoticeTooShort;
import market.helpdesk.absence.Objection.SubstituteMissing;
import market.helpdesk.calendar.SeededCalendars;
import market.helpdesk.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AbsenceRulesTests {

	/** A Wednesday. */
	private static final LocalDate TODAY = LocalDate.parse("2026-01-14");

	private static final WorkingCalendar ITALY = SeededCalendars.of("IT");

	private static final WorkingCalendar GERMANY = SeededCalendars.of("DE");

	private final AbsenceRules rules = new AbsenceRules(new AbsenceSettings(5, 14, 366, 7));

	@Test
	void fiveWorkingDaysNeedNothing() {
		assertThat(alone(days("2026-01-15", "2026-01-21"))).isEmpty();
	}

	@Test
	void weekendsOnBothSidesAreNoWorkingDays() {
		assertThat(alone(days("2026-01-17", "2026-01-25"))).isEmpty();
	}

	/** 2 June is a holiday in Italy and none in Germany. */
	@Test
	void fiveWorkingDaysWithAHolidayInBetweenNeedNothingWhereItIsOne() {
		var days = days("2026-06-01", "2026-06-08");
		var today = LocalDate.parse("2026-05-25");
		assertThat(rules.objections(days, false, none(), today, ITALY)).isEmpty();
		assertThat(rules.objections(days, false, none(), today, GERMANY))
			.containsExactly(new NoticeTooShort(6, 14, LocalDate.parse("2026-06-08")), new SubstituteMissing(6));
	}

	@Test
	void whatIsMissingIsSaidAtOnce() {
		assertThat(alone(days("2026-01-15", "2026-01-22")))
			.containsExactly(new NoticeTooShort(6, 14, LocalDate.parse("2026-01-28")), new SubstituteMissing(6));
		assertThat(substituted(days("2026-01-15", "2026-01-22")))
			.containsExactly(new NoticeTooShort(6, 14, LocalDate.parse("2026-01-28")));
		assertThat(alone(days("2026-02-02", "2026-02-09"))).containsExactly(new SubstituteMissing(6));
	}

	@Test
	void fourteenDaysAreNoticeAndThirteenAreNot() {
		assertThat(substituted(days("2026-01-28", "2026-02-13"))).isEmpty();
		assertThat(substituted(days("2026-01-27", "2026-02-13")))
			.containsExactly(new NoticeTooShort(14, 14, LocalDate.parse("2026-01-28")));
	}

	@Test
	void aShortOneBeginsTodayAtTheEarliest() {
		assertThat(alone(days("2026-01-14", "2026-01-14"))).isEmpty();
		assertThat(alone(days("2026-01-13", "2026-01-14"))).containsExactly(new BeginsInThePast(TODAY));
	}

	/** Week by week is as long as at once. */
	@ParameterizedTest
	@CsvSource({ "2026-02-09, 2026-02-13", "2026-02-07, 2026-02-09", "2026-01-26, 2026-01-30",
			"2026-01-30, 2026-02-01" })
	void absencesWithNoWorkingDayInBetweenAreOne(LocalDate first, LocalDate last) {
		var absent = each(days("2026-02-02", "2026-02-06"));
		assertThat(rules.objections(new AbsentDays(first, last), false, absent, TODAY, ITALY)).last()
			.isInstanceOf(SubstituteMissing.class);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-10, 2026-02-16", "2026-01-26, 2026-01-29", "2026-02-07, 2026-02-08" })
	void absencesWithAWorkingDayInBetweenAreTwo(LocalDate first, LocalDate last) {
		var absent = each(days("2026-02-02", "2026-02-06"));
		assertThat(rules.objections(new AbsentDays(first, last), false, absent, TODAY, ITALY)).isEmpty();
	}

	@Test
	void manyShortOnesInARowAreCountedToTheirEnds() {
		var absent = each(days("2026-02-02", "2026-02-06"), days("2026-02-07", "2026-02-08"),
				days("2026-02-16", "2026-02-17"), days("2026-02-19", "2026-02-20"));
		assertThat(rules.objections(days("2026-02-09", "2026-02-13"), false, absent, TODAY, ITALY))
			.containsExactly(new SubstituteMissing(12));
	}

	@Test
	void nobodyIsAwayTwice() {
		var absent = each(days("2026-02-02", "2026-02-04"));
		assertThat(rules.objections(days("2026-02-04", "2026-02-05"), false, absent, TODAY, ITALY))
			.containsExactly(new AwayAlready(LocalDate.parse("2026-02-04"), LocalDate.parse("2026-02-04")));
		assertThat(rules.objections(days("2026-01-30", "2026-02-10"), false, absent, TODAY, ITALY)).containsExactly(
				new AwayAlready(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-04")),
				new SubstituteMissing(8));
	}

	@Test
	void theLastYearWithKnownHolidaysIsTheLastThatCanBeCounted() {
		assertThat(substituted(days("2035-12-20", "2035-12-31"))).isEmpty();
		assertThat(substituted(days("2035-12-20", "2036-01-01"))).containsExactly(new HolidaysUnknown(Year.of(2036)));
	}

	@Test
	void anAbsenceAtTheEndOfTheCalendarAdjoinsWhatIsBeforeIt() {
		var absent = each(days("2035-12-17", "2035-12-21"));
		assertThat(rules.objections(days("2035-12-24", "2035-12-31"), false, absent, TODAY, ITALY))
			.containsExactly(new SubstituteMissing(9));
	}

	@Test
	void aYearIsTheLongest() {
		assertThat(substituted(days("2027-01-01", "2028-01-01"))).isEmpty();
		assertThat(substituted(days("2027-01-01", "2028-01-02"))).containsExactly(new LastsTooLong(366));
		assertThat(substituted(days("2027-01-01", "9998-12-31"))).containsExactly(new LastsTooLong(366));
	}

	@Test
	void whatCountsAsLongIsASetting() {
		var strict = new AbsenceRules(new AbsenceSettings(0, 30, 366, 7));
		assertThat(strict.objections(days("2026-01-16", "2026-01-16"), false, none(), TODAY, ITALY))
			.containsExactly(new NoticeTooShort(1, 30, LocalDate.parse("2026-02-13")), new SubstituteMissing(1));
		assertThat(strict.objections(days("2026-01-17", "2026-01-18"), false, none(), TODAY, ITALY)).isEmpty();
	}

	@Test
	void daysAreInOrder() {
		assertThatIllegalArgumentException().isThrownBy(() -> days("2026-01-15", "2026-01-14"));
		assertThat(days("2026-01-15", "2026-01-15").length()).isOne();
	}

	private List<Objection> alone(AbsentDays days) {
		return rules.objections(days, false, none(), TODAY, ITALY);
	}

	private List<Objection> substituted(AbsentDays days) {
		return rules.objections(days, true, none(), TODAY, ITALY);
	}

	private static AbsentDays days(String first, String last) {
		return new AbsentDays(LocalDate.parse(first), LocalDate.parse(last));
	}

	private static NavigableSet<LocalDate> none() {
		return new TreeSet<>();
	}

	private static NavigableSet<LocalDate> each(AbsentDays... absences) {
		return Stream.of(absences).flatMap(AbsentDays::each).collect(Collectors.toCollection(TreeSet::new));
	}

}
