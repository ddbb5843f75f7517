package market.helpdesk.database;

import java.time.Duration;
import java.time.Instant;

/**
 * What the database said its time is, and when, by this node's monotonic nanoseconds,
 * that was.
 *
 * @param uncertainty how far off the time may be at most: half the round trip, since
 * nobody knows where in it the database looked
 */
record Anchor(long nanos, Instant time, Duration uncertainty) {

	/** No two quartzes differ by more than 500 millionths. */
	private static final long NANOS_PER_NANO_OF_DRIFT = 2_000;

	static Anchor of(long sent, Instant time, long received) {
		var half = (received - sent) / 2;
		return new Anchor(sent + half, time, Duration.ofNanos(half));
	}

	Instant at(long nanos) {
		return time.plusNanos(nanos - this.nanos);
	}

	Anchor moreCertain(Anchor other) {
		return other.uncertainty.compareTo(uncertainty) < 0 ? other : this;
	}

	/**
	 * Returns the newer one if it is the more certain by now, or if the two can't both be
	 * right: the machine was asleep, or the database is another one.
	 */
	Anchor unlessBettered(Anchor newer) {
		var aged = uncertainty.plusNanos((newer.nanos - nanos) / NANOS_PER_NANO_OF_DRIFT);
		var apart = Duration.between(at(newer.nanos), newer.time).abs();
		return newer.uncertainty.compareTo(aged) < 0 || apart.compareTo(aged.plus(newer.uncertainty)) > 0 ? newer
				: this;
	}

}
