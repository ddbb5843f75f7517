package market.helpdesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.calendar.Step.Down;
import market.helpdesk.calendar.Step.Weekend;
import market.helpdesk.calendar.Step.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What counts where the platform was down, and how that is explained (R14). */
class WorkingClockTests {

	static final Duration DAY = Duration.ofHours(24);

	final WorkingClock italy = SeededCalendars.clock("IT");

	@Test
	void countsAsItsCalendarWhereThePlatformWasNeverDown() {
		var friday = at("2026-04-03T18:00");
		assertThat(italy.plus(friday, DAY)).isEqualTo(italy.calendar().plus(friday, DAY))
			.isEqualTo(at("2026-04-07T18:00"));
		assertThat(italy.between(friday, at("2026-04-07T18:00"))).isEqualTo(DAY);
		assertThat(italy.between(at("2026-04-07T18:00"), friday)).isEqualTo(DAY.negated());
	}

	@ParameterizedTest(name = "down from {0} to {1}: due {2}")
	@CsvSource({ "2026-01-14T12:00, 2026-01-14T14:00, 2026-01-15T12:00", // in the middle
			"2026-01-14T08:00, 2026-01-14T11:00, 2026-01-15T11:00", // from before the
																	// receipt
			"2026-01-15T09:00, 2026-01-15T10:00, 2026-01-15T11:00", // up to when it was
																	// due
			"2026-01-15T09:59, 2026-01-15T13:00, 2026-01-15T13:01", // beyond it
			"2026-01-15T10:00, 2026-01-15T13:00, 2026-01-15T10:00", // from when it is due
			"2026-01-14T07:00, 2026-01-14T10:00, 2026-01-15T10:00", // until the receipt
			"2026-01-14T00:00, 2026-01-17T00:00, 2026-01-20T00:00", // longer than the
																	// time itself
			"2026-01-10T00:00, 2026-01-12T00:00, 2026-01-15T10:00" }) // on a weekend
	void creditsTheWorkingTimeOfADowntime(String from, String to, String due) {
		var clock = down(from, to);
		var receivedAt = at("2026-01-14T10:00");
		assertThat(clock.plus(receivedAt, DAY)).isEqualTo(at(due));
		assertThat(clock.between(receivedAt, at(due))).isEqualTo(DAY);
	}

	@Test
	void whatWasLostMovesTheEndIntoWhatWasLostThen() {
		var clock = down("2026-01-14T12:00", "2026-01-14T14:00", "2026-01-15T11:00", "2026-01-15T11:30");
		assertThat(clock.plus(at("2026-01-14T10:00"), DAY)).isEqualTo(at("2026-01-15T12:30"));
	}

	@Test
	void ofADowntimeOverAWeekendOnlyTheWorkingTimeIsCredited() {
		var clock = down("2026-01-16T20:00", "2026-01-19T02:00");
		assertThat(clock.plus(at("2026-01-16T15:00"), DAY)).isEqualTo(at("2026-01-19T21:00"));
	}

	@ParameterizedTest(name = "down from {0} to {1}: on time until {2}")
	@CsvSource({ "2026-01-19T00:00, 2026-01-19T03:00, 2026-01-19T03:00", // as Monday
																			// begins
			"2026-01-18T12:00, 2026-01-19T03:00, 2026-01-19T03:00", // since Sunday
			"2026-01-19T00:01, 2026-01-19T03:00, 2026-01-19T00:00", // a minute later
			"2026-01-17T12:00, 2026-01-18T12:00, 2026-01-19T00:00" }) // in the weekend
	void isOnTimeWhileThePlatformIsDown(String from, String to, String onTimeUntil) {
		assertThat(down(from, to).lastOnTime(at("2026-01-17T00:00"))).isEqualTo(at(onTimeUntil));
	}

	@Test
	void isOnTimeThroughOneDowntimeAfterAnother() {
		var clock = down("2026-01-19T00:00", "2026-01-19T03:00", "2026-01-19T03:00", "2026-01-20T00:00");
		assertThat(clock.lastOnTime(at("2026-01-17T00:00"))).isEqualTo(at("2026-01-20T00:00"));
	}

	@Test
	void runsOnlyWhileItIsCounted() {
		var clock = down("2026-01-14T12:00", "2026-01-14T14:00");
		assertThat(Stream.of("2026-01-14T11:59:59", "2026-01-14T14:00").map((time) -> clock.isRunning(at(time))))
			.containsOnly(true);
		assertThat(Stream.of("2026-01-14T12:00", "2026-01-14T13:59:59", "2026-01-17T12:00")
			.map((time) -> clock.isRunning(at(time)))).containsOnly(false);
	}

	@Test
	void explainsDayByDay() {
		var explanation = italy.explain(at("2026-04-03T18:00"), DAY);
		assertThat(explanation)
			.isEqualTo(new Explanation(at("2026-04-03T18:00"), at("2026-04-07T18:00"), at("2026-04-07T18:00"), 1,
					List.of(step("2026-04-03T18:00", "2026-04-04T00:00", new Worked()),
							step("2026-04-04T00:00", "2026-04-05T00:00", new Weekend()),
							step("2026-04-05T00:00", "2026-04-06T00:00", new Weekend()),
							step("2026-04-06T00:00", "2026-04-07T00:00", new Step.Holiday("Lunedì dell'Angelo")),
							step("2026-04-07T00:00", "2026-04-07T18:00", new Worked()))));
	}

	@Test
	void explainsWhenThePlatformWasDown() {
		var clock = down("2026-01-16T20:00", "2026-01-19T02:00");
		assertThat(clock.explain(at("2026-01-16T15:00"), DAY).steps()).containsExactly(
				step("2026-01-16T15:00", "2026-01-16T20:00", new Worked()),
				step("2026-01-16T20:00", "2026-01-17T00:00", new Down()),
				step("2026-01-17T00:00", "2026-01-18T00:00", new Weekend()),
				step("2026-01-18T00:00", "2026-01-19T00:00", new Weekend()),
				step("2026-01-19T00:00", "2026-01-19T02:00", new Down()),
				step("2026-01-19T02:00", "2026-01-19T21:00", new Worked()));
	}

	@Test
	void explainsNothingWhereNothingIsOwed() {
		var saturday = at("2026-01-17T10:00");
		assertThat(italy.explain(saturday, Duration.ZERO))
			.isEqualTo(new Explanation(saturday, saturday, at("2026-01-19T00:00"), 1, List.of()));
	}

	@Test
	void downtimesDontOverlap() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> down("2026-01-14T12:00", "2026-01-14T14:00", "2026-01-14T13:00", "2026-01-14T15:00"));
		assertThatIllegalArgumentException().isThrownBy(() -> down("2026-01-14T12:00", "2026-01-14T12:00"));
	}

	@Test
	void downtimesComeInAnyOrder() {
		assertThat(down("2026-01-15T12:00", "2026-01-15T14:00", "2026-01-14T12:00", "2026-01-14T14:00"))
			.isEqualTo(down("2026-01-14T12:00", "2026-01-14T14:00", "2026-01-15T12:00", "2026-01-15T14:00"));
	}

	private WorkingClock down(String... times) {
		var downtimes = Stream.iterate(0, (i) -> i < times.length, (i) -> i + 2)
			.map((i) -> new Downtime(at(times[i]), at(times[i + 1])))
			.toList();
		return new WorkingClock(1, 1, italy.calendar(), downtimes);
	}

	private static Step step(String from, String to, Step.Reason reason) {
		Instant begin = at(from);
		return new Step(begin, at(to), reason);
	}

}
