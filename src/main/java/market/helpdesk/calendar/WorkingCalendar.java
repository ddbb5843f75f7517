package market.helpdesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
 */
public final class WorkingCalendar {

	private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

	/** So that all their nanoseconds, and twice as many, can be counted. */
	private static final int MOST_YEARS = 100;

	private static final Duration BEYOND_ALL = Duration.ofDays(366 * MOST_YEARS);

	private final Market market;

	private final Set<DayOfWeek> weekdays;

	private final SortedMap<LocalDate, String> holidays;

	private final Year first;

	private final Year last;

	private final DayLine days;

	/**
	 * @param market where the calendar holds
	 * @param weekdays the days of the week that are worked, at least one
	 * @param holidays the public holidays and their names in the market's language,
	 * including those that fall on a weekend
	 * @param first the first year whose holidays are known
	 * @param last the last year whose holidays are known
	 * @throws IllegalArgumentException if no day of the week is worked, or the last year
	 * is before the first or a century after it
	 */
	public WorkingCalendar(Market market, Set<DayOfWeek> weekdays, SortedMap<LocalDate, String> holidays, Year first,
			Year last) {
		if (weekdays.isEmpty()) {
			throw new IllegalArgumentException("A week has at least one working day");
		}
		if (Math.abs(last.getValue() - first.getValue()) >= MOST_YEARS) {
			throw new IllegalArgumentException("A calendar has at most %d years".formatted(MOST_YEARS));
		}
		if (last.isBefore(first)) {
			throw new IllegalArgumentException(
					"A calendar does not end (%s) before it begins (%s)".formatted(last, first));
		}
		this.market = market;
		this.weekdays = Set.copyOf(weekdays);
		this.holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
		this.first = first;
		this.last = last;
		this.days = new DayLine(first.atDay(1), last.plusYears(1).atDay(1), market.zone(), this::isWorkingDay);
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
		if (amount.isZero()) {
			return start;
		}
		var day = dayOf(start);
		var worked = days.workedUntil(start, day) + nanos(amount);
		if (worked > days.total()) {
			throw notCovered(last.plusYears(1));
		}
		return days.firstAfter(worked, day);
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
		if (amount.isZero()) {
			return end;
		}
		var day = dayBefore(end);
		var worked = days.workedUntil(end, day) - nanos(amount);
		if (worked < 0) {
			throw notCovered(first.minusYears(1));
		}
		return days.lastBefore(worked, day);
	}

	/**
	 * Returns the working time that passes between two instants. Like
	 * {@link Duration#between}, it is negative if {@code to} is before {@code from}.
	 */
	public Duration between(Instant from, Instant to) {
		if (!from.isBefore(to)) {
			return from.equals(to) ? Duration.ZERO : between(to, from).negated();
		}
		return Duration.ofNanos(days.workedUntil(to, dayBefore(to)) - days.workedUntil(from, dayOf(from)));
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
		var day = dayOf(due);
		return days.isWorked(day) ? due
				: days.begin(days.nextWorked(day).orElseThrow(() -> notCovered(last.plusYears(1))));
	}

	/**
	 * Returns when so many whole working days have passed after the day of {@code start}:
	 * the end of the last of them. Its own day doesn't count, however early it is. What
	 * began on a Friday, Saturday or Sunday has had three by "Wednesday 24:00" (R17).
	 * @throws IllegalArgumentException if the number is not positive
	 * @throws CalendarNotCovered if the calendar does not reach that far
	 */
	public Instant plusWorkingDays(Instant start, int number) {
		if (number < 1) {
			throw new IllegalArgumentException("At least one working day passes, not " + number);
		}
		var day = dayOf(start);
		for (var passed = 0; passed < number; passed++) {
			day = days.nextWorked(day + 1).orElseThrow(() -> notCovered(last.plusYears(1)));
		}
		return days.end(day);
	}

	/** Tells whether the clock runs at an instant. */
	public boolean isWorking(Instant instant) {
		return days.isWorked(dayOf(instant));
	}

	/** Tells whether the clock runs on a day (R14). */
	public boolean isWorkingDay(LocalDate date) {
		return holidayOn(date).isEmpty() && weekdays.contains(date.getDayOfWeek());
	}

	/** Returns the name of the public holiday on a day, also if that is a weekend. */
	public Optional<String> holidayOn(LocalDate date) {
		if (!knows(date)) {
			throw notCovered(Year.from(date));
		}
		return Optional.ofNullable(holidays.get(date));
	}

	/**
	 * Returns the days between two instants on which the clock stands still, in order:
	 * what explains a deadline to those who wait for it (R14). A day counts as soon as an
	 * instant of it lies between; the midnight at which {@code to} falls does not.
	 */
	public List<ClosedDay> closedDays(Instant from, Instant to) {
		return daysTouched(from, to).filter((day) -> !days.isWorked(day))
			.mapToObj((day) -> closedDay(days.date(day)))
			.toList();
	}

	/**
	 * Returns, day by day, what counts between two instants and what does not, in order
	 * and without a gap: nothing if they are the same.
	 */
	List<Step> steps(Instant from, Instant to) {
		return daysTouched(from, to).mapToObj((day) -> step(day, from, to)).toList();
	}

	/**
	 * Returns the days that are worked by one of two calendars only, in the years that
	 * both cover.
	 */
	List<LocalDate> differingDays(WorkingCalendar other) {
		return Stream.of(holidays, other.holidays())
			.flatMap((days) -> days.keySet().stream())
			.filter((day) -> knows(day) && other.knows(day) && isWorkingDay(day) != other.isWorkingDay(day))
			.distinct()
			.sorted()
			.toList();
	}

	/** Returns when a day begins and ends in the market. */
	Stretch stretch(LocalDate day) {
		return new Stretch(day.atStartOfDay(market.zone()).toInstant(),
				day.plusDays(1).atStartOfDay(market.zone()).toInstant());
	}

	/** Tells whether the holidays of an instant's year are known. */
	public boolean covers(Instant instant) {
		return days.covers(instant);
	}

	/** Returns where the calendar holds. */
	public Market market() {
		return market;
	}

	/** Returns the days of the week that are worked. */
	public Set<DayOfWeek> weekdays() {
		return weekdays;
	}

	/** Returns the public holidays, also those on a weekend, and their names. */
	public SortedMap<LocalDate, String> holidays() {
		return holidays;
	}

	/** Returns the first year whose holidays are known. */
	public Year first() {
		return first;
	}

	/** Returns the last year whose holidays are known. */
	public Year last() {
		return last;
	}

	private boolean knows(LocalDate date) {
		return date.getYear() >= first.getValue() && date.getYear() <= last.getValue();
	}

	private IntStream daysTouched(Instant from, Instant to) {
		return from.isBefore(to) ? IntStream.rangeClosed(dayOf(from), dayBefore(to)).filter(days::exists)
				: IntStream.empty();
	}

	private ClosedDay closedDay(LocalDate date) {
		return new ClosedDay(date, holidayOn(date).filter((name) -> weekdays.contains(date.getDayOfWeek())));
	}

	private Step step(int day, Instant from, Instant to) {
		var begin = days.begin(day);
		var end = days.end(day);
		return new Step(from.isAfter(begin) ? from : begin, to.isBefore(end) ? to : end, reason(day));
	}

	private Step.Reason reason(int day) {
		return days.isWorked(day) ? new Step.Worked()
				: closedDay(days.date(day)).holiday().<Step.Reason>map(Step.Holiday::new).orElseGet(Step.Weekend::new);
	}

	private int dayOf(Instant instant) {
		if (!days.covers(instant)) {
			throw notCovered(Year.of(instant.atZone(market.zone()).getYear()));
		}
		return days.dayOf(instant);
	}

	/** The day that ends at an instant or is not over yet. */
	private int dayBefore(Instant instant) {
		return dayOf(instant.minusNanos(1));
	}

	private CalendarNotCovered notCovered(Year year) {
		return new CalendarNotCovered(market.code(), year);
	}

	/** In nanoseconds; of an amount that no calendar reaches, as much as none does. */
	private static long nanos(Duration amount) {
		if (amount.isNegative()) {
			throw new IllegalArgumentException("Working time is not negative: " + amount);
		}
		return (amount.compareTo(BEYOND_ALL) < 0) ? amount.toNanos() : BEYOND_ALL.toNanos();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof WorkingCalendar that && market.equals(that.market) && weekdays.equals(that.weekdays)
				&& holidays.equals(that.holidays) && first.equals(that.first) && last.equals(that.last);
	}

	@Override
	public int hashCode() {
		return Objects.hash(market, weekdays, holidays, first, last);
	}

	@Override
	public String toString() {
		return "%s, %s to %s, %d holidays".formatted(market.code(), first, last, holidays.size());
	}

}
