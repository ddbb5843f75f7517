package market.helpdesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingCalendarTests {

	static final Duration RESPONSE_TIME = Duration.ofHours(24);

	static final Duration NANOSECOND = Duration.ofNanos(1);

	static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

	final WorkingCalendar italy = SeededCalendars.of("IT");

	@ParameterizedTest(name = "received {0}, due {1} ({2})")
	@CsvSource({ "2026-01-14T10:00,    2026-01-15T10:00,    plain", "2026-01-16T15:00,    2026-01-19T15:00,    weekend",
			"2026-01-16T23:59:59, 2026-01-19T23:59:59, a second before the weekend",
			"2026-01-17T10:00,    2026-01-20T00:00,    Saturday starts Monday",
			"2026-01-18T23:59,    2026-01-20T00:00,    Sunday starts Monday",
			"2026-01-19T00:00,    2026-01-20T00:00,    Monday",
			"2026-03-27T15:00,    2026-03-30T15:00,    summer time begins in the weekend",
			"2026-10-23T15:00,    2026-10-26T15:00,    summer time ends in the weekend",
			"2026-04-03T18:00,    2026-04-07T18:00,    Easter Monday but not Good Friday",
			"2026-04-06T09:00,    2026-04-08T00:00,    received on a holiday",
			"2026-05-01T08:00,    2026-05-05T00:00,    holiday then weekend",
			"2026-12-24T12:00,    2026-12-28T12:00,    Christmas and weekend",
			"2027-01-06T11:00,    2027-01-08T00:00,    Epiphany" })
	void isDueAfter24WorkingHours(LocalDateTime received, LocalDateTime due, String why) {
		assertThat(italy.plus(inRome(received), RESPONSE_TIME)).as(why).isEqualTo(inRome(due));
		assertThat(italy.between(inRome(received), inRome(due))).as(why).isEqualTo(RESPONSE_TIME);
	}

	@ParameterizedTest(name = "{2} hours by the wall over the weekend of {0}")
	@CsvSource({ "2026-03-27T15:00, 2026-03-30T15:00, 71", "2026-10-23T15:00, 2026-10-26T15:00, 73" })
	void leavesTheClockChangeToTheWeekend(LocalDateTime received, LocalDateTime due, int hours) {
		assertThat(Duration.between(inRome(received), italy.plus(inRome(received), RESPONSE_TIME)))
			.isEqualTo(Duration.between(inRome(received), inRome(due)))
			.isEqualTo(Duration.ofHours(hours));
	}

	@ParameterizedTest(name = "due {0} is on time until {1}")
	@CsvSource({ "2026-01-17T00:00, 2026-01-19T00:00", // Friday 24:00, Monday
			"2026-04-04T00:00, 2026-04-07T00:00", // Friday 24:00, Easter Monday
			"2026-06-02T00:00, 2026-06-03T00:00", // Monday 24:00, Republic Day
			"2026-12-25T00:00, 2026-12-28T00:00", // Thursday 24:00, Christmas, weekend
			"2026-01-20T00:00, 2026-01-20T00:00", // Monday 24:00, Tuesday is worked
			"2026-01-16T23:59:59.999999999, 2026-01-16T23:59:59.999999999", "2026-01-15T10:00, 2026-01-15T10:00" })
	void isOnTimeWhileTheClockStandsStill(LocalDateTime due, LocalDateTime onTimeUntil) {
		assertThat(italy.lastOnTime(inRome(due))).isEqualTo(inRome(onTimeUntil));
	}

	@Test
	void fridayMidnightIsDueAtFridaysEndAndOnTimeUntilMonday() {
		var due = italy.plus(inRome("2026-01-16T00:00"), RESPONSE_TIME);

		assertThat(due).isEqualTo(inRome("2026-01-17T00:00"));
		assertThat(italy.lastOnTime(due)).isEqualTo(inRome("2026-01-19T00:00"));
	}

	@Test
	void aMessageOfTheWeekendIsDueTuesdayMidnightAndNoLater() {
		var due = italy.plus(inRome("2026-01-17T10:00"), RESPONSE_TIME);

		assertThat(due).isEqualTo(inRome("2026-01-20T00:00"));
		assertThat(italy.lastOnTime(due)).isEqualTo(due);
	}

	@Test
	void reachesBackToTheBeginningOfADayAndNotToTheGapBefore() {
		assertThat(italy.minus(inRome("2026-01-20T00:00"), RESPONSE_TIME)).isEqualTo(inRome("2026-01-19T00:00"));
		assertThat(italy.minus(inRome("2026-01-19T15:00"), RESPONSE_TIME)).isEqualTo(inRome("2026-01-16T15:00"));
		assertThat(italy.minus(inRome("2026-01-18T12:00"), RESPONSE_TIME)).isEqualTo(inRome("2026-01-16T00:00"));
	}

	@Test
	void noTimeIsUpWhereItStarts() {
		var sunday = inRome("2026-01-18T12:00");

		assertThat(italy.plus(sunday, Duration.ZERO)).isEqualTo(sunday);
		assertThat(italy.minus(sunday, Duration.ZERO)).isEqualTo(sunday);
		assertThat(italy.between(sunday, sunday)).isZero();
	}

	@Test
	void timeDoesNotRunBackwards() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> italy.plus(inRome("2026-01-14T10:00"), Duration.ofNanos(-1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> italy.minus(inRome("2026-01-14T10:00"), Duration.ofNanos(-1)));
	}

	@Test
	void countsNanoseconds() {
		var lastOfFriday = inRome("2026-01-17T00:00").minus(NANOSECOND);

		assertThat(italy.isWorking(lastOfFriday)).isTrue();
		assertThat(italy.plus(lastOfFriday, NANOSECOND)).isEqualTo(inRome("2026-01-17T00:00"));
		assertThat(italy.plus(lastOfFriday, NANOSECOND.multipliedBy(2)))
			.isEqualTo(inRome("2026-01-19T00:00").plus(NANOSECOND));
		assertThat(italy.between(lastOfFriday, inRome("2026-01-19T00:00").plus(NANOSECOND)))
			.isEqualTo(NANOSECOND.multipliedBy(2));
	}

	@Test
	void whatIsPastCountsBelowZero() {
		assertThat(italy.between(inRome("2026-01-19T15:00"), inRome("2026-01-16T15:00")))
			.isEqualTo(RESPONSE_TIME.negated());
	}

	@Test
	void countsYears() {
		var from = inRome("2024-01-01T00:00");
		var to = inRome("2036-01-01T00:00");

		assertThat(italy.between(from, to)).isEqualTo(Duration.ofDays(workingDaysOfAllYears()));
		assertThat(italy.plus(from, Duration.ofDays(workingDaysOfAllYears()))).isEqualTo(to);
		assertThat(italy.minus(to, Duration.ofDays(workingDaysOfAllYears()))).isEqualTo(inRome("2024-01-02T00:00"));
	}

	@Test
	void worksFromMidnightToMidnight() {
		assertThat(italy.isWorking(inRome("2026-01-16T00:00"))).isTrue();
		assertThat(italy.isWorking(inRome("2026-01-17T00:00"))).isFalse();
		assertThat(italy.isWorking(inRome("2026-01-19T00:00").minus(NANOSECOND))).isFalse();
		assertThat(italy.isWorking(inRome("2026-01-19T00:00"))).isTrue();
		assertThat(italy.isWorking(inRome("2026-04-06T12:00"))).isFalse();
	}

	@Test
	void saysWhichDaysDidNotCount() {
		assertThat(italy.closedDays(inRome("2026-04-03T18:00"), inRome("2026-04-07T18:00")))
			.containsExactly(weekend("2026-04-04"), weekend("2026-04-05"), holiday("2026-04-06", "Lunedì dell'Angelo"));
		assertThat(italy.closedDays(inRome("2026-12-24T12:00"), inRome("2026-12-28T12:00")))
			.containsExactly(holiday("2026-12-25", "Natale"), weekend("2026-12-26"), weekend("2026-12-27"));
	}

	@Test
	void saysNothingOfDaysThatWereNotTouched() {
		assertThat(italy.closedDays(inRome("2026-01-16T00:00"), inRome("2026-01-17T00:00"))).isEmpty();
		assertThat(italy.closedDays(inRome("2026-01-16T00:00"), inRome("2026-01-17T00:00").plus(NANOSECOND)))
			.containsExactly(weekend("2026-01-17"));
		assertThat(italy.closedDays(inRome("2026-01-18T23:59"), inRome("2026-01-20T00:00")))
			.containsExactly(weekend("2026-01-18"));
		assertThat(italy.closedDays(inRome("2026-01-18T12:00"), inRome("2026-01-18T12:00"))).isEmpty();
		assertThat(italy.closedDays(inRome("2026-01-20T00:00"), inRome("2026-01-16T00:00"))).isEmpty();
	}

	@Test
	void namesHolidaysAlsoInTheWeekend() {
		assertThat(italy.holidayOn(LocalDate.of(2026, 12, 26))).contains("Santo Stefano");
		assertThat(italy.holidayOn(LocalDate.of(2026, 12, 27))).isEmpty();
	}

	@Test
	void runsToTheEndOfTheLastCoveredYear() {
		var lastMonday = inRome("2035-12-31T00:00");
		var end = inRome("2036-01-01T00:00");

		assertThat(italy.plus(lastMonday, RESPONSE_TIME)).isEqualTo(end);
		assertThat(italy.minus(end, RESPONSE_TIME)).isEqualTo(lastMonday);
		assertThat(italy.between(lastMonday, end)).isEqualTo(RESPONSE_TIME);
		assertThat(italy.closedDays(lastMonday, end)).isEmpty();
		assertThat(italy.covers(end.minus(NANOSECOND))).isTrue();
		assertThat(italy.covers(end)).isFalse();
		assertNotCovered(2036, () -> italy.plus(lastMonday, RESPONSE_TIME.plus(NANOSECOND)));
		assertNotCovered(2036, () -> italy.between(lastMonday, end.plus(NANOSECOND)));
		assertNotCovered(2036, () -> italy.closedDays(lastMonday, end.plus(NANOSECOND)));
		assertNotCovered(2036, () -> italy.lastOnTime(end));
		assertNotCovered(2036, () -> italy.isWorking(end));
		assertNotCovered(2036, () -> italy.plus(lastMonday, Duration.ofSeconds(Long.MAX_VALUE)));
	}

	@Test
	void runsFromTheBeginningOfTheFirstCoveredYear() {
		var begin = inRome("2024-01-01T00:00");

		assertThat(italy.plus(begin, RESPONSE_TIME)).isEqualTo(inRome("2024-01-03T00:00"));
		assertThat(italy.minus(inRome("2024-01-03T00:00"), RESPONSE_TIME)).isEqualTo(inRome("2024-01-02T00:00"));
		assertThat(italy.covers(begin)).isTrue();
		assertThat(italy.covers(begin.minus(NANOSECOND))).isFalse();
		assertNotCovered(2023, () -> italy.minus(begin, NANOSECOND));
		assertNotCovered(2023, () -> italy.plus(begin.minus(NANOSECOND), RESPONSE_TIME));
		assertNotCovered(2023, () -> italy.between(begin.minus(NANOSECOND), begin));
		assertNotCovered(2023, () -> italy.holidayOn(LocalDate.of(2023, 12, 31)));
	}

	@Test
	void aWorkingDayIsAsLongAsItsZoneSays() {
		var cairo = ZoneId.of("Africa/Cairo");
		var egypt = calendar(cairo, MONDAY_TO_FRIDAY);
		var startOfShortFriday = LocalDate.of(2026, 4, 24).atTime(1, 0).atZone(cairo).toInstant();
		var startOfLongThursday = LocalDate.of(2026, 10, 29).atStartOfDay(cairo).toInstant();

		assertThat(egypt.isWorking(startOfShortFriday)).isTrue();
		assertThat(egypt.plus(startOfShortFriday, RESPONSE_TIME))
			.isEqualTo(LocalDate.of(2026, 4, 27).atTime(1, 0).atZone(cairo).toInstant());
		assertThat(egypt.plus(startOfLongThursday, RESPONSE_TIME))
			.isEqualTo(LocalDate.of(2026, 10, 29).atTime(23, 0).atZone(cairo).withLaterOffsetAtOverlap().toInstant());
	}

	@Test
	void aDayThatHasBegunDoesNotEndTwice() {
		var canada = calendar(ZoneId.of("America/St_Johns"), EnumSet.of(DayOfWeek.SUNDAY));
		var sunday = Instant.parse("2010-11-07T02:30:00Z"); // turned back at 00:01 to
															// 23:01
		var saturdayOnTheWall = sunday.plus(Duration.ofMinutes(30));

		assertThat(canada.isWorking(sunday.minus(NANOSECOND))).isFalse();
		assertThat(canada.isWorking(saturdayOnTheWall)).isTrue();
		assertThat(canada.between(sunday, saturdayOnTheWall)).isEqualTo(Duration.ofMinutes(30));
		assertThat(canada.plus(saturdayOnTheWall, Duration.ofHours(1))).isEqualTo(sunday.plus(Duration.ofMinutes(90)));
		assertThat(canada.lastOnTime(saturdayOnTheWall)).isEqualTo(saturdayOnTheWall);
	}

	@Test
	void aDayThatAZoneLeftOutIsNoTime() {
		var apia = ZoneId.of("Pacific/Apia"); // has no Friday 2011-12-30
		var samoa = calendar(apia, MONDAY_TO_FRIDAY);
		var endOfThursday = LocalDate.of(2011, 12, 31).atStartOfDay(apia).toInstant();

		assertThat(samoa.plus(endOfThursday.minus(RESPONSE_TIME), RESPONSE_TIME)).isEqualTo(endOfThursday);
		assertThat(samoa.lastOnTime(endOfThursday)).isEqualTo(LocalDate.of(2012, 1, 2).atStartOfDay(apia).toInstant());
		assertThat(samoa.between(endOfThursday, endOfThursday)).isZero();
		assertThat(calendar(apia, EnumSet.of(DayOfWeek.MONDAY)).closedDays(endOfThursday.minus(NANOSECOND),
				endOfThursday.plus(NANOSECOND)))
			.containsExactly(weekend("2011-12-29"), weekend("2011-12-31"));
	}

	@Test
	void aWeekHasAWorkingDay() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> calendar(ZoneId.of("Europe/Rome"), EnumSet.noneOf(DayOfWeek.class)));
	}

	@Test
	void endsAfterItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WorkingCalendar(italy.market(), italy.weekdays(),
				italy.holidays(), Year.of(2026), Year.of(2025)));
	}

	@Test
	void isNotMadeWithoutHolidays() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> WorkingCalendar.of(italy.market(), Collections.emptySortedMap()));
	}

	@Test
	void staysAsItWasMade() {
		var holidays = new TreeMap<>(italy.holidays());
		var calendar = WorkingCalendar.of(italy.market(), holidays);

		holidays.put(LocalDate.of(2026, 1, 14), "Festa nuova");

		assertThat(calendar).isEqualTo(italy);
	}

	static void assertNotCovered(int year, Runnable calculation) {
		assertThatExceptionOfType(CalendarNotCovered.class).isThrownBy(calculation::run)
			.withMessage("The calendar of IT does not cover " + year)
			.satisfies((notCovered) -> assertThat(notCovered.year()).isEqualTo(Year.of(year)))
			.satisfies((notCovered) -> assertThat(notCovered.market()).isEqualTo(new MarketCode("IT")));
	}

	long workingDaysOfAllYears() {
		return LocalDate.of(2024, 1, 1)
			.datesUntil(LocalDate.of(2036, 1, 1))
			.filter((date) -> MONDAY_TO_FRIDAY.contains(date.getDayOfWeek()) && !italy.holidays().containsKey(date))
			.count();
	}

	static WorkingCalendar calendar(ZoneId zone, Set<DayOfWeek> weekdays) {
		return new WorkingCalendar(new Market(new MarketCode("XX"), zone, Locale.ENGLISH), weekdays,
				Collections.emptySortedMap(), Year.of(2010), Year.of(2035));
	}

	static ClosedDay weekend(String date) {
		return new ClosedDay(LocalDate.parse(date), Optional.empty());
	}

	static ClosedDay holiday(String date, String name) {
		return new ClosedDay(LocalDate.parse(date), Optional.of(name));
	}

	static Instant inRome(String local) {
		return inRome(LocalDateTime.parse(local));
	}

	static Instant inRome(LocalDateTime local) {
		return local.atZone(ZoneId.of("Europe/Rome")).toInstant();
	}

}
