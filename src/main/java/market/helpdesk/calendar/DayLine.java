package market.helpdesk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The days of some years, side by side, and how much had been worked before each: what
 * turns counting from day to day into looking up.
 * <p>
 * A day is named by its place, from 0 on. It lasts from its first instant up to, but not
 * including, that of the next; one that the zone leaves out lasts no time and is never
 * found. Days begin on whole seconds in every zone, so seconds are enough for them.
 */
final class DayLine {

	private static final long NANOS = 1_000_000_000L;

	private static final long SECONDS_OF_A_DAY = 86_400;

	private final LocalDate first;

	/** When each day begins, in seconds of the epoch; at last, when the last one ends. */
	private final long[] begins;

	/** What was worked before each day, in seconds; at last, on all of them. */
	private final long[] worked;

	/**
	 * Lays out the days from the first up to, but not including, the end.
	 */
	DayLine(LocalDate first, LocalDate end, ZoneId zone, Predicate<LocalDate> isWorked) {
		var days = (int) (end.toEpochDay() - first.toEpochDay());
		this.first = first;
		this.begins = new long[days + 1];
		this.worked = new long[days + 1];
		begins[0] = first.atStartOfDay(zone).toEpochSecond();
		for (int day = 0; day < days; day++) {
			var date = first.plusDays(day);
			// Not always 00:00: some zones turn their clocks forward at midnight.
			begins[day + 1] = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
			worked[day + 1] = worked[day] + (isWorked.test(date) ? begins[day + 1] - begins[day] : 0);
		}
	}

	/** Tells whether an instant lies in one of the days. */
	boolean covers(Instant instant) {
		var second = instant.getEpochSecond();
		return second >= begins[0] && second < begins[days()];
	}

	/**
	 * Returns the day that has begun last. Where clocks are turned back across midnight,
	 * the day before shows on the wall once more, but a day that has begun does not end
	 * twice.
	 * @param instant one that is {@linkplain #covers covered}
	 */
	int dayOf(Instant instant) {
		var second = instant.getEpochSecond();
		var day = (int) Math.min((second - begins[0]) / SECONDS_OF_A_DAY, days() - 1);
		while (begins[day] > second) {
			day--;
		}
		while (begins[day + 1] <= second) {
			day++;
		}
		return day;
	}

	/** Tells whether any time is worked on a day. */
	boolean isWorked(int day) {
		return worked[day + 1] > worked[day];
	}

	/** Tells whether a day has any time at all. */
	boolean exists(int day) {
		return begins[day + 1] > begins[day];
	}

	LocalDate date(int day) {
		return first.plusDays(day);
	}

	Instant begin(int day) {
		return Instant.ofEpochSecond(begins[day]);
	}

	Instant end(int day) {
		return begin(day + 1);
	}

	/**
	 * Returns how much was worked from the first day until an instant of a day, or its
	 * end, in nanoseconds.
	 */
	long workedUntil(Instant instant, int day) {
		var before = worked[day] * NANOS;
		return isWorked(day) ? before + (instant.getEpochSecond() - begins[day]) * NANOS + instant.getNano() : before;
	}

	/**
	 * Returns the first instant, looking from a day on, until which so much was worked.
	 * @param amount in nanoseconds, more than was worked before the day and no more than
	 * on all days
	 */
	Instant firstAfter(long amount, int day) {
		while (worked[day + 1] * NANOS < amount) {
			day++;
		}
		return Instant.ofEpochSecond(begins[day], amount - worked[day] * NANOS);
	}

	/**
	 * Returns the last instant, looking from a day backwards, until which no more than so
	 * much was worked.
	 * @param amount in nanoseconds, less than was worked until the end of the day
	 */
	Instant lastBefore(long amount, int day) {
		while (worked[day] * NANOS > amount) {
			day--;
		}
		return Instant.ofEpochSecond(begins[day], amount - worked[day] * NANOS);
	}

	/** Finds the next day that is worked, beginning with the given one. */
	OptionalInt nextWorked(int day) {
		while (day < days() && !isWorked(day)) {
			day++;
		}
		return (day < days()) ? OptionalInt.of(day) : OptionalInt.empty();
	}

	/** Returns what is worked on all days, in nanoseconds. */
	long total() {
		return worked[days()] * NANOS;
	}

	private int days() {
		return begins.length - 1;
	}

}
