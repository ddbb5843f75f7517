package market.helpdesk.aftersales;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.calendar.Downtime;
import market.helpdesk.calendar.SeededCalendars;
import market.helpdesk.calendar.WorkingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** When the next update of a case is expected: three working days, in examples (R17). */
class UpdateTimeTests {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	@ParameterizedTest(name = "{0}: after {1} by {2}, on time until {3}: {4}")
	@CsvSource(delimiter = '|',
			textBlock = """
					IT | 2026-11-13T09:40    | 2026-11-19T00:00 | 2026-11-19T00:00 | the mock: Wed 18 Nov 24:00
					IT | 2026-01-14T10:00    | 2026-01-20T00:00 | 2026-01-20T00:00 | Thursday, Friday, Monday
					IT | 2026-01-14T00:00    | 2026-01-20T00:00 | 2026-01-20T00:00 | its own day never counts, however early
					IT | 2026-01-14T23:59:59 | 2026-01-20T00:00 | 2026-01-20T00:00 | nor however late
					IT | 2026-01-13T10:00    | 2026-01-17T00:00 | 2026-01-19T00:00 | Fri 24:00 lasts until Monday begins
					IT | 2026-01-16T10:00    | 2026-01-22T00:00 | 2026-01-22T00:00 | a weekend
					IT | 2026-01-17T10:00    | 2026-01-22T00:00 | 2026-01-22T00:00 | on a Saturday as on the Friday before
					IT | 2026-01-18T10:00    | 2026-01-22T00:00 | 2026-01-22T00:00 | and on a Sunday
					IT | 2026-04-01T10:00    | 2026-04-08T00:00 | 2026-04-08T00:00 | Easter: Thursday, Good Friday, Tuesday
					IT | 2026-03-31T10:00    | 2026-04-04T00:00 | 2026-04-07T00:00 | Good Friday 24:00 lasts until after Easter Monday
					IT | 2026-04-06T10:00    | 2026-04-10T00:00 | 2026-04-10T00:00 | on Easter Monday
					IT | 2026-04-28T10:00    | 2026-05-05T00:00 | 2026-05-05T00:00 | Labour Day and a weekend
					IT | 2026-04-27T10:00    | 2026-05-01T00:00 | 2026-05-04T00:00 | the end of April lasts until Monday begins
					IT | 2026-12-22T10:00    | 2026-12-29T00:00 | 2026-12-29T00:00 | Christmas: 23, 24 and 28 December
					IT | 2026-12-24T10:00    | 2026-12-31T00:00 | 2026-12-31T00:00 | 28, 29 and 30 December
					IT | 2026-12-29T10:00    | 2027-01-05T00:00 | 2027-01-05T00:00 | the year ends
					IT | 2026-03-27T10:00    | 2026-04-02T00:00 | 2026-04-02T00:00 | summer time begins
					IT | 2026-10-23T10:00    | 2026-10-29T00:00 | 2026-10-29T00:00 | summer time ends
					PL | 2027-04-29T10:00    | 2027-05-06T00:00 | 2027-05-06T00:00 | Poland: 3 May, a Monday
					IT | 2027-04-29T10:00    | 2027-05-05T00:00 | 2027-05-05T00:00 | which Italy works
					PL | 2026-01-02T10:00    | 2026-01-09T00:00 | 2026-01-09T00:00 | Epiphany
					""")
	void isExpectedWithinThreeWorkingDays(String market, String update, String due, String onTimeUntil, String why) {
		var time = UpdateTime.from(at(update), 3, SeededCalendars.clock(market));

		assertThat(time).as(why).isEqualTo(new UpdateTime(at(update), at(due), at(onTimeUntil)));
	}

	/** What is yesterday still in one place is today in another. */
	@Test
	void goesByTheDaysOfItsMarket() {
		var lisbonTime = Instant.parse("2026-01-13T23:30:00Z");

		assertThat(UpdateTime.from(lisbonTime, 3, SeededCalendars.clock("IT")).dueAt())
			.isEqualTo(at("2026-01-20T00:00"));
	}

	@Test
	void isLateOnlyWhenTheNextWorkingDayHasBegun() {
		var time = UpdateTime.from(at("2026-01-13T10:00"), 3, SeededCalendars.clock("IT"));

		assertThat(time.isLate(at("2026-01-18T23:59"))).isFalse();
		assertThat(time.isLate(at("2026-01-19T00:00"))).isFalse();
		assertThat(time.isLate(at("2026-01-19T00:00").plusNanos(1))).isTrue();
	}

	@Test
	void isCreditedWhatThePlatformWasDown() {
		var clock = down("2026-01-15T10:00", "2026-01-15T12:00");

		assertThat(UpdateTime.from(at("2026-01-14T10:00"), 3, clock).dueAt()).isEqualTo(at("2026-01-20T02:00"));
	}

	@Test
	void isCreditedADowntimeOfTheDayOfTheUpdateToo() {
		var clock = down("2026-01-14T12:00", "2026-01-14T12:30");

		assertThat(UpdateTime.from(at("2026-01-14T10:00"), 3, clock).dueAt()).isEqualTo(at("2026-01-20T00:30"));
		assertThat(UpdateTime.from(at("2026-01-14T12:30"), 3, clock).dueAt()).isEqualTo(at("2026-01-20T00:00"));
	}

	@Test
	void isNotCreditedADowntimeOfAWeekend() {
		var clock = down("2026-01-17T10:00", "2026-01-17T20:00");

		assertThat(UpdateTime.from(at("2026-01-14T10:00"), 3, clock).dueAt()).isEqualTo(at("2026-01-20T00:00"));
	}

	@Test
	void isNotKnownBeyondTheCalendar() {
		var clock = SeededCalendars.clock("IT");

		assertThat(UpdateTime.from(at("2035-12-21T10:00"), 3, clock).dueAt()).isEqualTo(at("2035-12-29T00:00"));
		assertThatExceptionOfType(CalendarNotCovered.class)
			.isThrownBy(() -> UpdateTime.from(at("2035-12-24T10:00"), 3, clock));
		assertThatExceptionOfType(CalendarNotCovered.class)
			.isThrownBy(() -> UpdateTime.from(at("2036-01-02T10:00"), 3, clock));
	}

	@Test
	void givesAtLeastOneDay() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UpdateTime.from(at("2026-01-14T10:00"), 0, SeededCalendars.clock("IT")));
	}

	private static WorkingClock down(String from, String to) {
		return new WorkingClock(2, 1, SeededCalendars.of("IT"), List.of(new Downtime(at(from), at(to))));
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(ROME).toInstant();
	}

}
