package market.helpdesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the calendar to what follows from its definition, in thousands of random cases.
 * Every run draws its own; a failure names the seed of its case, and
 * {@code -Dcalendar.seed=…} plays that one first.
 */
class WorkingCalendarPropertyTests {

	static final int CASES = 3_000;

	static final Duration MINUTE = Duration.ofMinutes(1);

	static final Duration NANOSECOND = Duration.ofNanos(1);

	/**
	 * The markets' zones, and those that change their clocks on working days, at
	 * midnight, by half an hour or two, or leave out a day.
	 */
	static final List<ZoneId> ZONES = List
		.of("Europe/Rome", "Europe/Warsaw", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Prague",
				"Europe/Bratislava", "Africa/Cairo", "Africa/Casablanca", "America/Asuncion", "America/Havana",
				"America/Nuuk", "America/Santiago", "America/Sao_Paulo", "Antarctica/Troll", "Asia/Amman",
				"Asia/Beirut", "Asia/Gaza", "Asia/Kathmandu", "Asia/Tehran", "Atlantic/Azores", "Australia/Lord_Howe",
				"Pacific/Apia", "Pacific/Chatham", "UTC")
		.stream()
		.map(ZoneId::of)
		.toList();

	@Test
	void agreesWithCountingMinuteByMinute() {
		forRandomCases((example) -> {
			var calendar = example.calendar();
			var minutes = new MinuteCounter(example);
			var start = example.start().truncatedTo(ChronoUnit.MINUTES);
			var amount = example.amount().truncatedTo(ChronoUnit.MINUTES);
			var end = minutes.plus(start, amount);

			assertThat(calendar.plus(start, amount)).isEqualTo(end);
			assertThat(calendar.minus(start, amount)).isEqualTo(minutes.minus(start, amount));
			assertThat(calendar.between(start, end.plus(amount))).isEqualTo(minutes.between(start, end.plus(amount)));
			assertThat(calendar.lastOnTime(end)).isEqualTo(minutes.lastOnTime(end));
			assertThat(calendar.isWorking(end)).isEqualTo(minutes.areWorkedAt(end));
			assertThat(calendar.closedDays(start, end)).extracting(ClosedDay::date)
				.isEqualTo(minutes.closedDays(start, end));
		});
	}

	@Test
	void whatWasAddedHasPassed() {
		forRandomCases((example) -> {
			var calendar = example.calendar();
			var due = calendar.plus(example.start(), example.amount());

			assertThat(calendar.between(example.start(), due)).isEqualTo(example.amount());
			assertThat(calendar.between(example.start(), calendar.lastOnTime(due))).isEqualTo(example.amount());
		});
	}

	@Test
	void nothingIsDueEarlierAndNothingOnTimeLater() {
		forRandomCases((example) -> {
			var calendar = example.calendar();
			var due = calendar.plus(example.start(), example.amount());
			var tooLate = calendar.lastOnTime(due).plus(NANOSECOND);

			assertThat(calendar.between(example.start(), due.minus(NANOSECOND))).isLessThan(example.amount());
			assertThat(calendar.between(example.start(), tooLate)).isGreaterThan(example.amount());
		});
	}

	@Test
	void subtractingUndoesAdding() {
		forRandomCases((example) -> {
			var calendar = example.calendar();
			var due = calendar.plus(example.start(), example.amount());
			var before = calendar.minus(example.start(), example.amount());

			assertThat(calendar.minus(due, example.amount())).isEqualTo(calendar.lastOnTime(example.start()));
			assertThat(calendar.between(before, example.start())).isEqualTo(example.amount());
			assertThat(calendar.lastOnTime(before)).isEqualTo(before);
			assertThat(calendar.lastOnTime(calendar.plus(before, example.amount())))
				.isEqualTo(calendar.lastOnTime(example.start()));
		});
	}

	@Test
	void partsAddUp() {
		forRandomCases((example) -> {
			var calendar = example.calendar();
			var part = example.amount().dividedBy(3);
			var middle = calendar.plus(example.start(), part);
			var end = calendar.plus(example.start(), example.amount());

			assertThat(calendar.plus(middle, example.amount().minus(part))).isEqualTo(end);
			assertThat(calendar.between(example.start(), middle).plus(calendar.between(middle, end)))
				.isEqualTo(calendar.between(example.start(), end));
		});
	}

	/** Goes from date to date on the wall, from the day after the start. */
	@Test
	void wholeWorkingDaysAreCountedDayByDay() {
		forRandomCases((example) -> {
			var minutes = new MinuteCounter(example);
			var date = LocalDate.ofInstant(example.start(), example.zone());
			for (var left = example.workingDays(); left > 0;) {
				date = date.plusDays(1);
				left -= (minutes.isWorked(date) && example.exists(date)) ? 1 : 0;
			}
			var end = date.plusDays(1).atStartOfDay(example.zone()).toInstant();

			assertThat(example.calendar().plusWorkingDays(example.start(), example.workingDays())).isEqualTo(end);
		});
	}

	@Test
	void wholeWorkingDaysAddUpAndEndAsLateAsTheyCan() {
		forRandomCases((example) -> {
			var calendar = example.calendar();
			var number = example.workingDays();
			var end = calendar.plusWorkingDays(example.start(), number);

			assertThat(calendar.isWorking(end.minus(NANOSECOND))).isTrue();
			assertThat(end).isAfter(example.start());
			assertThat(calendar.plusWorkingDays(end.minus(NANOSECOND), 1))
				.isEqualTo(calendar.plusWorkingDays(example.start(), number + 1));
		});
	}

	static void forRandomCases(Consumer<Example> property) {
		var first = Long.getLong("calendar.seed", new Random().nextLong());
		LongStream.range(first, first + CASES).forEach((seed) -> {
			var example = Example.random(new Random(seed));
			try {
				property.accept(example);
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("-Dcalendar.seed=%d fails for %s".formatted(seed, example), ex);
			}
		});
	}

	/** A start and a positive amount of working time, in a calendar. */
	record Example(ZoneId zone, Set<DayOfWeek> weekdays, SortedMap<LocalDate, String> holidays, Instant start,
			Duration amount) {

		static final long FROM = Instant.parse("2011-12-01T00:00:00Z").getEpochSecond();

		static final long TO = Instant.parse("2034-12-01T00:00:00Z").getEpochSecond();

		static Example random(RandomGenerator random) {
			var zone = ZONES.get(random.nextInt(ZONES.size()));
			var start = randomStart(zone, random);
			return new Example(zone, randomWeekdays(random), randomHolidays(LocalDate.ofInstant(start, zone), random),
					start, randomAmount(random));
		}

		/**
		 * Half of them in the days around a change of the clocks, half of them at
		 * midnight.
		 */
		static Instant randomStart(ZoneId zone, RandomGenerator random) {
			var any = Instant.ofEpochSecond(random.nextLong(FROM, TO), random.nextInt(1_000_000_000));
			var change = zone.getRules().nextTransition(any);
			var start = (change != null && random.nextBoolean())
					? change.getInstant().plusNanos(random.nextLong(-hours(72), hours(24))) : any;
			return random.nextBoolean() ? LocalDate.ofInstant(start, zone).atStartOfDay(zone).toInstant() : start;
		}

		static Set<DayOfWeek> randomWeekdays(RandomGenerator random) {
			var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
			if (random.nextInt(3) == 0) {
				weekdays.removeIf((weekday) -> random.nextInt(3) == 0);
				weekdays.add(DayOfWeek.of(random.nextInt(1, 8)));
			}
			return weekdays;
		}

		static SortedMap<LocalDate, String> randomHolidays(LocalDate around, RandomGenerator random) {
			var holidays = new TreeMap<LocalDate, String>();
			var oneIn = random.nextInt(2, 20);
			around.minusDays(20)
				.datesUntil(around.plusDays(20))
				.filter((date) -> random.nextInt(oneIn) == 0)
				.forEach((date) -> holidays.put(date, "Holiday"));
			return holidays;
		}

		/** Mostly 24 hours, or a whole number of them, because that ends at midnight. */
		static Duration randomAmount(RandomGenerator random) {
			return switch (random.nextInt(4)) {
				case 0 -> Duration.ofNanos(random.nextLong(1, hours(72)));
				case 1 -> Duration.ofHours(random.nextInt(1, 73));
				default -> Duration.ofHours(24);
			};
		}

		static long hours(int hours) {
			return Duration.ofHours(hours).toNanos();
		}

		/** One to four, the same ones each time it is played. */
		int workingDays() {
			return 1 + (int) (amount.toNanos() % 4);
		}

		/** Some zones have left out a day. */
		boolean exists(LocalDate date) {
			return date.atStartOfDay(zone).toLocalDate().equals(date)
					&& date.atStartOfDay(zone).isBefore(date.plusDays(1).atStartOfDay(zone));
		}

		WorkingCalendar calendar() {
			var year = Year.from(start.atZone(zone));
			return new WorkingCalendar(new Market(new MarketCode("XX"), zone, Locale.ENGLISH), weekdays, holidays,
					year.minusYears(1), year.plusYears(1));
		}

	}

	/** Working time by definition: asks each minute which day it is on the wall. */
	record MinuteCounter(Example example) {

		Instant plus(Instant start, Duration amount) {
			var at = start;
			for (var left = amount.toMinutes(); left > 0; at = at.plus(MINUTE)) {
				left -= areWorkedAt(at) ? 1 : 0;
			}
			return at;
		}

		Instant minus(Instant end, Duration amount) {
			var at = end;
			for (var left = amount.toMinutes(); left > 0;) {
				at = at.minus(MINUTE);
				left -= areWorkedAt(at) ? 1 : 0;
			}
			return at;
		}

		Duration between(Instant from, Instant to) {
			var minutes = 0;
			for (var at = from; at.isBefore(to); at = at.plus(MINUTE)) {
				minutes += areWorkedAt(at) ? 1 : 0;
			}
			return Duration.ofMinutes(minutes);
		}

		Instant lastOnTime(Instant due) {
			var at = due;
			while (!areWorkedAt(at)) {
				at = at.plus(MINUTE);
			}
			return at;
		}

		List<LocalDate> closedDays(Instant from, Instant to) {
			return LongStream.range(0, Duration.between(from, to).toMinutes())
				.mapToObj((minute) -> dateAt(from.plus(Duration.ofMinutes(minute))))
				.distinct()
				.filter((date) -> !isWorked(date))
				.toList();
		}

		boolean areWorkedAt(Instant instant) {
			return isWorked(dateAt(instant));
		}

		LocalDate dateAt(Instant instant) {
			return instant.atZone(example.zone()).toLocalDate();
		}

		boolean isWorked(LocalDate date) {
			return example.weekdays().contains(date.getDayOfWeek()) && !example.holidays().containsKey(date);
		}

	}

}
