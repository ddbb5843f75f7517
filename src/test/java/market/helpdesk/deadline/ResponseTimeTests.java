package market.helpdesk.deadline;

import java.time.Duration;

import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.calendar.SeededCalendars;
import market.helpdesk.calendar.WorkingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The table of the policy's clock, and the last instant that is on time. */
class ResponseTimeTests {

	private static final WorkingClock ITALY = SeededCalendars.clock("IT");

	@ParameterizedTest
	@CsvSource({
	// @formatter:off
			"2026-01-14T10:00,    2026-01-15T10:00,    2026-01-15T10:00",
			"2026-01-16T15:00,    2026-01-19T15:00,    2026-01-19T15:00",
			"2026-01-16T23:59:59, 2026-01-19T23:59:59, 2026-01-19T23:59:59",
			"2026-01-17T10:00,    2026-01-20T00:00,    2026-01-20T00:00",
			"2026-01-18T23:59,    2026-01-20T00:00,    2026-01-20T00:00",
			"2026-01-19T00:00,    2026-01-20T00:00,    2026-01-20T00:00",
			"2026-03-27T15:00,    2026-03-30T15:00,    2026-03-30T15:00",
			"2026-10-23T15:00,    2026-10-26T15:00,    2026-10-26T15:00",
			"2026-04-03T18:00,    2026-04-07T18:00,    2026-04-07T18:00",
			"2026-04-06T09:00,    2026-04-08T00:00,    2026-04-08T00:00",
			"2026-05-01T08:00,    2026-05-05T00:00,    2026-05-05T00:00",
			"2026-12-24T12:00,    2026-12-28T12:00,    2026-12-28T12:00",
			"2027-01-06T11:00,    2027-01-08T00:00,    2027-01-08T00:00",
			// Ends with the last working day before a gap:
			"2026-01-16T00:00,    2026-01-17T00:00,    2026-01-19T00:00",
			"2026-04-03T00:00,    2026-04-04T00:00,    2026-04-07T00:00",
			"2026-12-24T00:00,    2026-12-25T00:00,    2026-12-28T00:00" })
	// @formatter:on
	void isDueAndOnTimeAsThePolicySays(String receivedAt, String dueAt, String onTimeUntil) {
		var time = ResponseTime.from(at(receivedAt), ITALY);
		assertThat(time).isEqualTo(new ResponseTime(at(receivedAt), at(dueAt), at(onTimeUntil)));
		assertThat(time.isLate(time.dueAt())).isFalse();
		assertThat(time.isLate(time.onTimeUntil())).isFalse();
		assertThat(time.isLate(time.onTimeUntil().plusNanos(1_000))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-27T15:00, 71", "2026-10-23T15:00, 73" })
	void countsTheHoursThatPassAndNotThoseOnTheWall(String receivedAt, int hours) {
		var time = ResponseTime.from(at(receivedAt), ITALY);
		assertThat(Duration.between(time.receivedAt(), time.dueAt())).hasHours(hours);
	}

	@Test
	void isKeptOnSaturdayWhereItIsDueOnFridayAt24() {
		var time = ResponseTime.from(at("2026-01-16T00:00"), ITALY);
		assertThat(time.isLate(at("2026-01-17T00:00"))).isFalse();
		assertThat(time.isLate(at("2026-01-17T11:30"))).isFalse();
		assertThat(time.isLate(at("2026-01-18T23:59:59.999999"))).isFalse();
		assertThat(time.isLate(at("2026-01-19T00:00"))).isFalse();
		assertThat(time.isLate(at("2026-01-19T00:00:00.000001"))).isTrue();
	}

	@Test
	void followsTheMarketsOwnCalendar() {
		var epiphany = at("2027-01-06T11:00");
		assertThat(ResponseTime.from(epiphany, SeededCalendars.clock("DE")).dueAt()).isEqualTo(at("2027-01-07T11:00"));
		assertThat(ResponseTime.from(epiphany, SeededCalendars.clock("PL")).dueAt()).isEqualTo(at("2027-01-08T00:00"));
	}

	@Test
	void isUnknownBeyondTheCalendar() {
		var lastDay = at("2035-12-31T10:00");
		assertThatExceptionOfType(CalendarNotCovered.class).isThrownBy(() -> ResponseTime.from(lastDay, ITALY));
	}

}
