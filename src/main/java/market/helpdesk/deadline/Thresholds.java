package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.calendar.WorkingClock;

import org.springframework.stereotype.Component;

/**
 * How much of the time for an answer is used when a shop is warned. A threshold is
 * reached when that share of the 24 hours of working time has passed since receipt (R13,
 * R14); one that is reached at the end of a working day is reached at that midnight, and
 * told when work begins again.
 */
@Component
class Thresholds {

	private final List<Integer> percents;

	Thresholds(WarningSettings settings) {
		this.percents = settings.thresholds().stream().map((share) -> share.movePointRight(2).intValueExact()).toList();
	}

	/** Returns when the next threshold is reached after an instant, if one is left. */
	Optional<Instant> next(Instant receivedAt, WorkingClock clock, Instant after) {
		return reached(receivedAt, clock).map(Reached::at).filter((at) -> at.isAfter(after)).findFirst();
	}

	/**
	 * Returns the highest threshold that is reached at an instant, in per cent. Whoever
	 * comes late tells that one and none of those below it.
	 */
	Optional<Integer> reached(Instant receivedAt, WorkingClock clock, Instant now) {
		return reached(receivedAt, clock).takeWhile((threshold) -> !threshold.at().isAfter(now))
			.map(Reached::percent)
			.reduce((lower, higher) -> higher);
	}

	private Stream<Reached> reached(Instant receivedAt, WorkingClock clock) {
		return percents.stream().map((percent) -> new Reached(percent, clock.plus(receivedAt, share(percent))));
	}

	private static Duration share(int percent) {
		return ResponseTime.ALLOWED.multipliedBy(percent).dividedBy(100);
	}

	private record Reached(int percent, Instant at) {
	}

}
