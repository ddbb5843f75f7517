package market.helpdesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

import market.helpdesk.calendar.WorkingCalendarPropertyTests.Example;
import market.helpdesk.calendar.WorkingCalendarPropertyTests.MinuteCounter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds clocks with downtimes to what follows from their definition, in thousands of
 * random cases, as {@link WorkingCalendarPropertyTests} does calendars.
 */
class WorkingClockPropertyTests {

	static final Duration MINUTE = Duration.ofMinutes(1);

	static final Duration NANOSECOND = Duration.ofNanos(1);

	@Test
	void agreesWithCountingMinuteByMinute() {
		forRandomCases((example, clock) -> {
			var minutes = new MinutesUp(new MinuteCounter(example), clock.downtimes());
			var start = example.start().truncatedTo(ChronoUnit.MINUTES);
			var amount = example.amount().truncatedTo(ChronoUnit.MINUTES);
			var end = minutes.plus(start, amount);

			assertThat(clock.plus(start, amount)).isEqualTo(end);
			assertThat(clock.between(start, end.plus(amount))).isEqualTo(minutes.between(start, end.plus(amount)));
			assertThat(clock.lastOnTime(end)).isEqualTo(minutes.lastOnTime(end));
			assertThat(clock.isRunning(end)).isEqualTo(minutes.areCountedAt(end));
		});
	}

	@Test
	void whatIsExplainedAddsUpAndLeavesNoGap() {
		forRandomCases((example, clock) -> {
			var explanation = clock.explain(example.start(), example.amount());
			var at = example.start();
			var counted = Duration.ZERO;
			for (var step : explanation.steps()) {
				assertThat(step.from()).isEqualTo(at).isBefore(step.to());
				assertThat(Duration.between(step.from(), step.to())).isLessThanOrEqualTo(Duration.ofHours(27));
				assertThat(step.counted()).isEqualTo(clock.between(step.from(), step.to()));
				at = step.to();
				counted = counted.plus(step.counted());
			}
			assertThat(at).isEqualTo(explanation.end()).isEqualTo(clock.plus(example.start(), example.amount()));
			assertThat(counted).isEqualTo(example.amount());
		});
	}

	@Test
	void nothingIsDueEarlierAndNothingOnTimeLater() {
		forRandomCases((example, clock) -> {
			var due = clock.plus(example.start(), example.amount());
			var last = clock.lastOnTime(due);

			assertThat(clock.between(example.start(), due.minus(NANOSECOND))).isLessThan(example.amount());
			assertThat(clock.between(example.start(), last)).isEqualTo(example.amount());
			assertThat(clock.between(example.start(), last.plus(NANOSECOND))).isGreaterThan(example.amount());
		});
	}

	@Test
	void wholeWorkingDaysAreCreditedWhatWasDownSinceTheirStart() {
		forRandomCases((example, clock) -> {
			var calendar = clock.calendar();
			var end = calendar.plusWorkingDays(example.start(), example.workingDays());
			var due = clock.plusWorkingDays(example.start(), example.workingDays());

			assertThat(due).isAfterOrEqualTo(end);
			assertThat(clock.between(example.start(), due)).isEqualTo(calendar.between(example.start(), end));
			assertThat(clock.between(example.start(), due.minus(NANOSECOND)))
				.isLessThan(calendar.between(example.start(), end));
		});
	}

	@Test
	void aDowntimeMovesNothingToAnEarlierTime() {
		forRandomCases((example, clock) -> {
			var calendar = clock.calendar();
			assertThat(clock.plus(example.start(), example.amount()))
				.isAfterOrEqualTo(calendar.plus(example.start(), example.amount()));
		});
	}

	static void forRandomCases(BiConsumer<Example, WorkingClock> property) {
		WorkingCalendarPropertyTests.forRandomCases((example) -> {
			var clock = new WorkingClock(1, 1, example.calendar(), randomDowntimes(example));
			try {
				property.accept(example, clock);
			}
			catch (AssertionError ex) {
				throw new AssertionError("with the downtimes " + clock.downtimes(), ex);
			}
		});
	}

	/**
	 * Up to five, in whole minutes, some of them one right after the other, some long,
	 * around the start of the example; the same ones each time it is played.
	 */
	private static List<Downtime> randomDowntimes(Example example) {
		RandomGenerator random = new Random(example.hashCode());
		var downtimes = new ArrayList<Downtime>();
		var at = example.start().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(random.nextInt(3_000)));
		for (int i = random.nextInt(6); i > 0; i--) {
			var from = at.plus(Duration.ofMinutes(random.nextBoolean() ? 0 : random.nextInt(2_000)));
			at = from.plus(Duration.ofMinutes(random.nextInt(1, random.nextBoolean() ? 120 : 3_000)));
			downtimes.add(new Downtime(from, at));
		}
		return downtimes;
	}

	/**
	 * What counts by definition: a minute that is worked and in which nothing was down.
	 */
	record MinutesUp(MinuteCounter worked, List<Downtime> downtimes) {

		Instant plus(Instant start, Duration amount) {
			var at = start;
			for (var left = amount.toMinutes(); left > 0; at = at.plus(MINUTE)) {
				left -= areCountedAt(at) ? 1 : 0;
			}
			return at;
		}

		Duration between(Instant from, Instant to) {
			var minutes = 0;
			for (var at = from; at.isBefore(to); at = at.plus(MINUTE)) {
				minutes += areCountedAt(at) ? 1 : 0;
			}
			return Duration.ofMinutes(minutes);
		}

		Instant lastOnTime(Instant due) {
			var at = due;
			while (!areCountedAt(at)) {
				at = at.plus(MINUTE);
			}
			return at;
		}

		boolean areCountedAt(Instant instant) {
			return downtimes.stream()
				.noneMatch((downtime) -> !instant.isBefore(downtime.from()) && instant.isBefore(downtime.to()))
					&& worked.areWorkedAt(instant);
		}

	}

}
