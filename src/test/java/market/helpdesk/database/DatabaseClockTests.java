package market.helpdesk.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A database of its own time, which is some way off and takes its time to answer, and a
 * node whose nanoseconds pass only where a test lets them.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseClockTests {

	private static final Instant START = Instant.parse("2026-01-14T09:00:00Z");

	private static final Duration MILLISECOND = Duration.ofMillis(1);

	/** Some value or other: it means nothing, and overflows soon. */
	private long nanos = Long.MAX_VALUE - 5;

	private Duration databasePassed = Duration.ZERO;

	private Duration wallIsAhead = Duration.ZERO;

	private Iterator<Trip> trips = always(MILLISECOND, MILLISECOND);

	private boolean unavailable;

	private record Trip(Duration there, Duration back) {
	}

	@Test
	void goesByTheQuickestAnswerAndTakesItForHalfwayOfTheRoundTrip() {
		var slow = new Trip(MILLISECOND, MILLISECOND.multipliedBy(8));
		var quick = new Trip(MILLISECOND, MILLISECOND);
		trips = List.of(slow, slow, quick, slow, slow).iterator();
		assertThat(clock().instant()).isEqualTo(database());
	}

	@Test
	void goesOnByTheNodesNanoseconds() {
		var clock = clock();
		var before = clock.instant();
		pass(Duration.ofSeconds(20).plusNanos(1_999));
		assertThat(clock.instant()).isEqualTo(before.plusSeconds(20).plusNanos(1_000));
	}

	@Test
	void doesNotCareForTheWallClock() {
		var clock = clock();
		wallIsAhead = Duration.ofMinutes(10);
		clock.synchronise();
		assertThat(clock.instant()).isEqualTo(database());
		wallIsAhead = Duration.ofMinutes(-10);
		clock.synchronise();
		assertThat(clock.instant()).isEqualTo(database());
	}

	@Test
	void followsADatabaseThatGoesFasterThanTheNode() {
		var clock = clock();
		pass(Duration.ofSeconds(30));
		databasePassed = databasePassed.plusMillis(5);
		clock.synchronise();
		assertThat(clock.instant()).isEqualTo(database());
	}

	@Test
	void prefersWhatItKnowsToAnAnswerThatTookLong() {
		var clock = clock();
		pass(Duration.ofSeconds(30));
		var before = clock.instant();
		trips = always(Duration.ofSeconds(1), Duration.ofSeconds(1));
		databasePassed = databasePassed.plusMillis(900);
		clock.synchronise();
		assertThat(clock.instant()).isEqualTo(before.plusSeconds(10));
	}

	@Test
	void believesALongAnswerThatWhatItKnowsContradicts() {
		var clock = clock();
		databasePassed = databasePassed.plusSeconds(300);
		trips = always(Duration.ofSeconds(1), Duration.ofSeconds(1));
		clock.synchronise();
		assertThat(clock.instant()).isEqualTo(database());
	}

	@Test
	void standsStillUntilADatabaseThatIsBehindHasCaughtUp() {
		var clock = clock();
		var before = clock.instant();
		databasePassed = databasePassed.minusSeconds(3);
		clock.synchronise();
		assertThat(clock.instant()).isEqualTo(before);
		pass(Duration.ofSeconds(2));
		assertThat(clock.instant()).isEqualTo(before);
		pass(Duration.ofSeconds(2));
		assertThat(clock.instant()).isAfter(before).isEqualTo(database());
	}

	@Test
	void goesOnWhileTheDatabaseDoesNotAnswer() {
		var clock = clock();
		var before = clock.instant();
		unavailable = true;
		clock.synchronise();
		pass(Duration.ofSeconds(30));
		clock.synchronise();
		assertThat(clock.instant()).isEqualTo(before.plusSeconds(30));
		unavailable = false;
		databasePassed = databasePassed.plusMillis(20);
		clock.synchronise();
		assertThat(clock.instant()).isEqualTo(database());
	}

	@Test
	void doesNotStartWithoutTheDatabase() {
		unavailable = true;
		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(this::clock);
	}

	@Test
	void saysOnceThatTheWallClockIsWrong(CapturedOutput output) {
		wallIsAhead = Duration.ofMinutes(-10);
		var clock = clock();
		clock.synchronise();
		assertThat(output.getOut().lines().filter((line) -> line.contains("PT10M off"))).hasSize(1)
			.allMatch((line) -> line.contains("behind"));
		wallIsAhead = Duration.ofMillis(900);
		clock.synchronise();
		wallIsAhead = Duration.ofMinutes(10);
		clock.synchronise();
		assertThat(output.getOut().lines().filter((line) -> line.contains("wall clock"))).hasSize(3);
	}

	@Test
	void isSeenFromOtherZonesToo() {
		var clock = clock();
		var inRome = clock.withZone(ZoneId.of("Europe/Rome"));
		assertThat(inRome.instant()).isEqualTo(clock.instant());
		assertThat(inRome.getZone()).isEqualTo(ZoneId.of("Europe/Rome"));
	}

	/** Each sees what it was given never before what another was given earlier. */
	@Test
	void neverRunsBackwardsForManyAtOnce() throws Exception {
		var clock = new DatabaseClock(() -> START.plusNanos(System.nanoTime() + swing()), System::nanoTime,
				Clock.systemUTC());
		var people = new ArrayList<Thread>();
		var wrong = new ArrayList<Instant>();
		for (var number = 0; number < 4; number++) {
			people.add(Thread.ofPlatform().start(() -> watch(clock, wrong)));
		}
		for (var time = 0; time < 1_000; time++) {
			clock.synchronise();
		}
		for (var person : people) {
			person.join();
		}
		assertThat(wrong).isEmpty();
	}

	private static long swing() {
		return ((System.nanoTime() >> 12) % 2 == 0) ? 5_000_000 : -5_000_000;
	}

	private static void watch(Clock clock, List<Instant> wrong) {
		var before = clock.instant();
		for (var time = 0; time < 200_000; time++) {
			var now = clock.instant();
			if (now.isBefore(before)) {
				synchronized (wrong) {
					wrong.add(now);
				}
			}
			before = now;
		}
	}

	private DatabaseClock clock() {
		return new DatabaseClock(this::answer, () -> nanos, new Clock() {

			@Override
			public Instant instant() {
				return database().plus(wallIsAhead);
			}

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				throw new UnsupportedOperationException();
			}
		});
	}

	private Instant database() {
		return START.plus(databasePassed);
	}

	private Instant answer() {
		if (unavailable) {
			throw new DataAccessResourceFailureException("The line is dead");
		}
		var trip = trips.next();
		pass(trip.there());
		var answer = database();
		pass(trip.back());
		return answer;
	}

	private static Iterator<Trip> always(Duration there, Duration back) {
		return Stream.generate(() -> new Trip(there, back)).iterator();
	}

	private void pass(Duration duration) {
		nanos += duration.toNanos();
		databasePassed = databasePassed.plus(duration);
	}

}
