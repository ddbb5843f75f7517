package market.helpdesk.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of a market that weigh in a standing: those up to the end of a day, which is
 * the last of them. So nothing but a new day, and new records, ever changes it.
 *
 * @param from the first instant that weighs
 * @param recentFrom the first that weighs more
 * @param until the end of the day, exclusive
 */
record StandingWindow(Instant from, Instant recentFrom, Instant until) {

	static StandingWindow endingWith(LocalDate day, ZoneId zone, StandingWeights weights) {
		return new StandingWindow(begin(day.minusDays(weights.days() - 1), zone),
				begin(day.minusDays(weights.recentDays() - 1), zone), begin(day.plusDays(1), zone));
	}

	private static Instant begin(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant();
	}

	boolean contains(Instant at) {
		return !at.isBefore(from) && at.isBefore(until);
	}

	boolean isRecent(Instant at) {
		return !at.isBefore(recentFrom);
	}

}
