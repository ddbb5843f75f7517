package market.helpdesk.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * The time of the database, on every node the same whatever its own wall clock says.
 * <p>
 * It is asked for now and then; in between, the node's monotonic nanoseconds go on from
 * there, as they do while the database does not answer. No instant is earlier than one
 * that was handed out before: where the database turns out to be behind, this clock
 * stands still until it isn't. Ticks in microseconds, as the database does: what is
 * compared here and there is the same instant.
 */
class DatabaseClock extends Clock {

	static final Duration NOTEWORTHY_DRIFT = Duration.ofSeconds(1);

	private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

	private static final int SAMPLES = 5;

	private final Supplier<Instant> database;

	private final LongSupplier nanos;

	private final Clock wall;

	private final AtomicReference<Anchor> anchor;

	private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

	private volatile boolean drifted;

	/**
	 * @param wall the node's own clock, which is watched and never followed
	 */
	DatabaseClock(Supplier<Instant> database, LongSupplier nanos, Clock wall) {
		this.database = database;
		this.nanos = nanos;
		this.wall = wall;
		this.anchor = new AtomicReference<>(bestSample());
		watchTheWall();
	}

	@Override
	public Instant instant() {
		var now = anchor.get().at(nanos.getAsLong()).truncatedTo(ChronoUnit.MICROS);
		return latest.accumulateAndGet(now, (before, next) -> next.isAfter(before) ? next : before);
	}

	/** Asks the database again. */
	void synchronise() {
		try {
			anchor.accumulateAndGet(bestSample(), Anchor::unlessBettered);
			watchTheWall();
		}
		catch (DataAccessException unavailable) {
			log.warn("The database doesn't say what time it is; going on from what it said last: {}",
					unavailable.getMessage());
		}
	}

	/** The quicker the answer, the less the time in it has aged. */
	private Anchor bestSample() {
		return Stream.generate(this::sample).limit(SAMPLES).reduce(Anchor::moreCertain).orElseThrow();
	}

	private Anchor sample() {
		var sent = nanos.getAsLong();
		return Anchor.of(sent, database.get(), nanos.getAsLong());
	}

	/** Says once that the two differ, and once that they don't any more. */
	private void watchTheWall() {
		var ahead = Duration.between(anchor.get().at(nanos.getAsLong()), wall.instant()).truncatedTo(ChronoUnit.MILLIS);
		var drifts = ahead.abs().compareTo(NOTEWORTHY_DRIFT) > 0;
		if (drifts && !drifted) {
			log.warn("This node's wall clock is {} off the database's ({}), which decides", ahead.abs(),
					ahead.isNegative() ? "behind" : "ahead");
		}
		else if (!drifts && drifted) {
			log.info("This node's wall clock agrees with the database's again");
		}
		drifted = drifts;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		InstantSource source = this::instant;
		return source.withZone(zone);
	}

}
