package market.helpdesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The working time of a market: its whole working days, one after the other.
 * <p>
 * The 24 hours of a response deadline count on working days only (R13, R14). A day lasts
 * from its first instant in the market's zone up to, but not including, that of the next
 * day. Time is counted on instants, as it really passes: a working day on which the
 * clocks change is an hour shorter or longer, and so is what it contributes.
 * <p>
 * Holidays are known from the first to the last covered year. Whatever depends on a day
 * outside them throws {@link CalendarNotCovered} rather than take it for a working day.
 * <p>
 * Values are immutable and may be shared between threads.
 *
 * @param market where the calendar holds
 * @param weekdays the days of the week that are worked, at least one
 * @param holidays the public holidays and their names in the market's language, including
 * those that fall on a weekend
 * @param first the first year whose holidays are known
 * @param last the last year whose holidays are known
 */
public record WorkingCalendar(Market market, Set<DayOfWeek> weekdays, SortedMap<LocalDate, String> holidays, Year first,
		Year last) {

	private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

	public WorkingCalendar {
		if (weekdays.isEmpty()) {
			throw new IllegalArgumentException("A week has at least one working day");
		}
		if (last.isBefore(first)) {
			throw new IllegalArgumentException(
					"A calendar does not end (%s) before it begins (%s)".formatted(last, first));
		}
		weekdays = Set.copyOf(weekdays);
		holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
	}

	/**
	 * Returns the calendar of a market that works Monday to Friday (R14). It covers the
	 * years from its first to its last holiday.
	 * @throws IllegalArgumentException if there are no holidays
	 */
	public static WorkingCalendar of(Market market, SortedMap<LocalDate, String> holidays) {
		if (holidays.isEmpty()) {
			throw new IllegalArgumentException("The calendar of %s has no holidays".formatted(market.code()));
		}
		return new WorkingCalendar(market, MONDAY_TO_FRIDAY, holidays, Year.from(holidays.firstKey()),
				Year.from(holidays.lastKey()));
	}

	/**
	 * Returns the first instant at which the given amount of working time has passed
	 * since {@code start} (R13). An amount that runs out exactly at the end of a working
	 * day is up at that midnight, not at the beginning of the next working day: "Friday
	 * 24:00" is Saturday 00:00. No amount at all is up at {@code start}, wherever that
	 * lies.
	 * @throws IllegalArgumentException if the amount is negative
	 */
	public Instant plus(Instant start, Duration amount) {
		return amount.isZero() ? start : spend(amount, from(start), (time, rest) -> time.start().plus(rest));
	}

	/**
	 * Returns the last instant from which the given amount of working time passes until
	 * {@code end}. An amount that reaches back exactly to the beginning of a working day
	 * began at that midnight, not at the end of the working day before. No amount at all
	 * began at {@code end}, wherever that lies.
	 * <p>
	 * It undoes {@link #plus} for every start in working time. A start outside comes back
	 * as the beginning of the next working day, which is the same to the clock.
	 * @throws IllegalArgumentException if the amount is negative
	 */
	public Instant minus(Instant end, Duration amount) {
		return amount.isZero() ? end : spend(amount, until(end), (time, rest) -> time.end().minus(rest));
	}

	/**
	 * Returns the working time that passes between two instants. Like
	 * {@link Duration#between}, it is negative if {@code to} is before {@code from}.
	 */
	public Duration between(Instant from, Instant to) {
		if (to.isBefore(from)) {
			return between(to, from).negated();
		}
		return datesTouched(from, to).filter(this::isWorkingDay)
			.map((date) -> workingTimeOn(date).from(from).until(to).length())
			.reduce(Duration.ZERO, Duration::plus);
	}

	/**
	 * Returns the last instant at which no more working time has passed than at
	 * {@code due}. An answer until then is on time: it is late only when <em>more</em>
	 * than 24 hours were counted (R13). It is {@code due} itself, except where the clock
	 * stands still at that instant: a deadline of "Friday 24:00" is kept until Monday
	 * begins, or Tuesday if Monday is a holiday.
	 * @throws CalendarNotCovered also where that next working day is not covered
	 */
	public Instant lastOnTime(Instant due) {
		return from(due).findFirst().orElseThrow().start();
	}

	/** Tells whether the clock runs at an instant. */
	public boolean isWorking(Instant instant) {
		return isWorkingDay(dateOf(instant));
	}

	/** Tells whether the clock runs on a day (R14). */
	public boolean isWorkingDay(LocalDate date) {
		return holidayOn(date).isEmpty() && weekdays.contains(date.getDayOfWeek());
	}

	/** Returns the name of the public holiday on a day, also if that is a weekend. */
	public Optional<String> holidayOn(LocalDate date) {
		if (!covers(date)) {
			throw new CalendarNotCovered(market.code(), Year.from(date));
		}
		return Optional.ofNullable(holidays.get(date));
	}

	/**
	 * Returns the days between two instants on which the clock stands still, in order:
	 * what explains a deadline to those who wait for it (R14). A day counts as soon as an
	 * instant of it lies between; the midnight at which {@code to} falls does not.
	 */
	public List<ClosedDay> closedDays(Instant from, Instant to) {
		return datesTouched(from, to).filter((date) -> !isWorkingDay(date) && exists(date))
			.map(this::closedDay)
			.toList();
	}

	/** Tells whether the holidays of an instant's year are known. */
	public boolean covers(Instant instant) {
		return covers(dateOf(instant));
	}

	/** A zone that moves across the date line leaves a day out. */
	private boolean exists(LocalDate date) {
		return startOf(date).isBefore(startOf(date.plusDays(1)));
	}

	private ClosedDay closedDay(LocalDate date) {
		return new ClosedDay(date, holidayOn(date).filter((name) -> weekdays.contains(date.getDayOfWeek())));
	}

	private boolean covers(LocalDate date) {
		return date.getYear() >= first.getValue() && date.getYear() <= last.getValue();
	}

	/** Uses up an amount along working time. Ends, at the latest, where coverage ends. */
	private static Instant spend(Duration amount, Stream<WorkingTime> times,
			BiFunction<WorkingTime, Duration, Instant> end) {
		if (amount.isNegative()) {
			throw new IllegalArgumentException("Working time is not negative: " + amount);
		}
		var rest = amount;
		var next = times.iterator();
		while (true) {
			var time = next.next();
			if (rest.compareTo(time.length()) <= 0) {
				return end.apply(time, rest);
			}
			rest = rest.minus(time.length());
		}
	}

	private Stream<WorkingTime> from(Instant start) {
		return Stream.iterate(dateOf(start), (date) -> date.plusDays(1))
			.filter(this::isWorkingDay)
			.map((date) -> workingTimeOn(date).from(start));
	}

	private Stream<WorkingTime> until(Instant end) {
		return Stream.iterate(lastDateBefore(end), (date) -> date.minusDays(1))
			.filter(this::isWorkingDay)
			.map((date) -> workingTimeOn(date).until(end));
	}

	private Stream<LocalDate> datesTouched(Instant from, Instant to) {
		return from.isBefore(to) ? dateOf(from).datesUntil(lastDateBefore(to).plusDays(1)) : Stream.empty();
	}

	private WorkingTime workingTimeOn(LocalDate date) {
		return new WorkingTime(startOf(date), startOf(date.plusDays(1)));
	}

	private LocalDate lastDateBefore(Instant instant) {
		return dateOf(instant.minusNanos(1));
	}

	/**
	 * The day that has begun last. Where clocks are turned back across midnight, the day
	 * before shows on the wall once more, but a day that has begun does not end twice.
	 */
	private LocalDate dateOf(Instant instant) {
		var date = LocalDate.ofInstant(instant, market.zone());
		var next = date.plusDays(1);
		return startOf(next).isAfter(instant) ? date : next;
	}

	/** Not always 00:00: some zones turn their clocks forward at midnight. */
	private Instant startOf(LocalDate date) {
		return date.atStartOfDay(market.zone()).toInstant();
	}

}
