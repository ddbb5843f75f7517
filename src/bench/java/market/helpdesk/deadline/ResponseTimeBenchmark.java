package market.helpdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.Helpdesk;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.calendar.WorkingClock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.SpringApplication;

/**
 * Deadlines of receipts that are spread over ten years and all markets, each with its two
 * instants (R13), computed as the application does and from day to day.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class ResponseTimeBenchmark {

	/** A power of two, so that going round costs nothing. */
	private static final int RECEIPTS = 1 << 16;

	private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

	private static final LocalDate END = LocalDate.of(2034, 1, 1);

	private final Receipt[] receipts = new Receipt[RECEIPTS];

	private int next;

	private record Receipt(Instant at, WorkingClock clock, DayByDay reference) {

		ResponseTime time() {
			return ResponseTime.from(at, clock);
		}

		ResponseTime timeDayByDay() {
			return reference.from(at);
		}

	}

	private record Reckoned(WorkingClock clock, DayByDay reference) {
	}

	/**
	 * With the calendars the application itself has; it is closed before anything is
	 * measured.
	 */
	@Setup
	public void read() {
		try (var application = SpringApplication.run(Helpdesk.class)) {
			var clocks = application.getBean(WorkingCalendars.class).newest();
			var markets = application.getBean(Markets.class).all();
			fill(markets.stream().map((market) -> reckoned(clocks.clock(market.code()))).toList());
		}
		Stream.of(receipts).filter(Predicate.not(ResponseTimeBenchmark::agrees)).findAny().ifPresent((receipt) -> {
			throw new IllegalStateException("%s: %s, day by day %s".formatted(receipt.clock().market().code(),
					receipt.time(), receipt.timeDayByDay()));
		});
	}

	@Benchmark
	public ResponseTime application() {
		return receipt().time();
	}

	@Benchmark
	public ResponseTime dayByDay() {
		return receipt().timeDayByDay();
	}

	private Receipt receipt() {
		next = (next + 1) & (RECEIPTS - 1);
		return receipts[next];
	}

	private void fill(List<Reckoned> markets) {
		var random = new Random(24);
		for (var number = 0; number < RECEIPTS; number++) {
			var zone = markets.get(number % markets.size()).reference().zone();
			var from = FIRST.atStartOfDay(zone).toInstant();
			var at = from.plus(random.nextLong(ChronoUnit.MICROS.between(from, END.atStartOfDay(zone).toInstant())),
					ChronoUnit.MICROS);
			var market = markets.get(number % markets.size());
			receipts[number] = new Receipt(at, market.clock(), market.reference());
		}
	}

	private static Reckoned reckoned(WorkingClock clock) {
		var holidays = FIRST.datesUntil(END.plusYears(1))
			.filter((date) -> clock.calendar().holidayOn(date).isPresent())
			.collect(Collectors.toUnmodifiableSet());
		return new Reckoned(clock, new DayByDay(clock.market().zone(), holidays));
	}

	private static boolean agrees(Receipt receipt) {
		return receipt.time().equals(receipt.timeDayByDay());
	}

}
