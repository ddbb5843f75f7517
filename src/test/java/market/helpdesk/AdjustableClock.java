package market.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to move, or to tick. */
public class AdjustableClock extends Clock {

	private volatile Instant now;

	private volatile Duration tick = Duration.ZERO;

	public AdjustableClock(Instant now) {
		this.now = now;
	}

	public void set(Instant now) {
		this.now = now;
		tick = Duration.ZERO;
	}

	/** Goes on by so much whenever somebody looks at it, until it is set. */
	public void tick(Duration each) {
		tick = each;
	}

	public synchronized void advance(Duration duration) {
		now = now.plus(duration);
	}

	@Override
	public synchronized Instant instant() {
		var read = now;
		now = now.plus(tick);
		return read;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Instants only");
	}

}
