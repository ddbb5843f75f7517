package market.helpdesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What counts in a market: the working time of its calendar, less the time in which the
 * platform was down.
 * <p>
 * It is one state of affairs, named by a revision; the next calendar that is published,
 * or downtime that is recorded, makes another. Values are immutable.
 *
 * @param revision the last change this takes into account, see {@link ClockHistory}
 * @param calendarVersion which version of its market's calendar it goes by
 * @param downtimes the downtimes known, none of which overlaps another, in their order
 */
public record WorkingClock(int revision, int calendarVersion, WorkingCalendar calendar, List<Downtime> downtimes) {

	/**
	 * @throws IllegalArgumentException if two of the downtimes overlap
	 */
	public WorkingClock {
		downtimes = downtimes.stream().sorted(Comparator.comparing(Downtime::from)).toList();
		for (int next = 1; next < downtimes.size(); next++) {
			if (downtimes.get(next).from().isBefore(downtimes.get(next - 1).to())) {
				throw new IllegalArgumentException("Downtimes overlap: " + downtimes);
			}
		}
	}

	public Market market() {
		return calendar.market();
	}

	/**
	 * Returns the first instant at which the given amount has been counted since
	 * {@code start}, as {@link WorkingCalendar#plus} does. An amount that runs out just
	 * when a downtime begins is up then.
	 * @throws IllegalArgumentException if the amount is negative
	 * @throws CalendarNotCovered if the calendar does not reach that far
	 */
	public Instant plus(Instant start, Duration amount) {
		var end = calendar.plus(start, amount);
		if (downtimes.isEmpty()) {
			return end;
		}
		// What was lost moves the end, and by then more may have been lost.
		for (var lost = lost(start, end); true; lost = lost(start, end)) {
			var later = calendar.plus(start, amount.plus(lost));
			if (later.equals(end)) {
				return end;
			}
			end = later;
		}
	}

	/**
	 * Returns when so many whole working days have passed after the day of {@code start},
	 * as {@link WorkingCalendar#plusWorkingDays} does. What was lost to downtimes since
	 * {@code start}, on its own day too, comes on top.
	 * @throws IllegalArgumentException if the number is not positive
	 * @throws CalendarNotCovered if the calendar does not reach that far
	 */
	public Instant plusWorkingDays(Instant start, int number) {
		return plus(start, calendar.between(start, calendar.plusWorkingDays(start, number)));
	}

	/**
	 * Returns what counts between two instants; it is negative if {@code to} is before
	 * {@code from}.
	 */
	public Duration between(Instant from, Instant to) {
		return to.isBefore(from) ? between(to, from).negated() : calendar.between(from, to).minus(lost(from, to));
	}

	/**
	 * Returns the last instant at which no more has been counted than at {@code due}, as
	 * {@link WorkingCalendar#lastOnTime} does.
	 */
	public Instant lastOnTime(Instant due) {
		var last = calendar.lastOnTime(due);
		for (var downtime : downtimes) {
			if (downtime.contains(last)) {
				last = calendar.lastOnTime(downtime.to());
			}
		}
		return last;
	}

	/** Tells whether anything is counted at an instant. */
	public boolean isRunning(Instant instant) {
		return calendar.isWorking(instant) && downtimes.stream().noneMatch((downtime) -> downtime.contains(instant));
	}

	/**
	 * Returns the time within which this counts something else than another clock of its
	 * market, in the years that both cover: nothing if it never does.
	 */
	public Optional<Stretch> difference(WorkingClock other) {
		var differing = new ArrayList<Stretch>();
		calendar.differingDays(other.calendar()).forEach((day) -> differing.add(calendar.stretch(day)));
		Stream.of(downtimesWithout(other), other.downtimesWithout(this))
			.flatMap(List::stream)
			.forEach((downtime) -> differing.add(new Stretch(downtime.from(), downtime.to())));
		return Stretch.around(differing);
	}

	private List<Downtime> downtimesWithout(WorkingClock other) {
		return downtimes.stream().filter((downtime) -> !other.downtimes().contains(downtime)).toList();
	}

	/** Explains when the given amount is up (R14). */
	public Explanation explain(Instant start, Duration amount) {
		var end = plus(start, amount);
		var steps = calendar.steps(start, end).stream().flatMap(this::split).toList();
		return new Explanation(start, end, lastOnTime(end), calendarVersion, steps);
	}

	/** Working time that fell into downtimes. */
	private Duration lost(Instant from, Instant to) {
		var lost = Duration.ZERO;
		for (var downtime : downtimes) {
			if (downtime.overlaps(from, to)) {
				lost = lost.plus(calendar.between(later(from, downtime.from()), earlier(to, downtime.to())));
			}
		}
		return lost;
	}

	/** Cuts out of working time what the platform was down. */
	private Stream<Step> split(Step step) {
		if (!(step.reason() instanceof Step.Worked)) {
			return Stream.of(step);
		}
		var parts = new ArrayList<Step>();
		var from = step.from();
		for (var downtime : downtimes) {
			if (downtime.overlaps(from, step.to())) {
				var begin = later(from, downtime.from());
				var end = earlier(step.to(), downtime.to());
				parts.add(new Step(from, begin, step.reason()));
				parts.add(new Step(begin, end, new Step.Down()));
				from = end;
			}
		}
		parts.add(new Step(from, step.to(), step.reason()));
		return parts.stream().filter((part) -> part.from().isBefore(part.to()));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
