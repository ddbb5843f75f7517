package market.helpdesk.calendar;

import java.time.Instant;

/**
 * Time in which the platform was down and nobody could answer: its working time is
 * credited to every deadline that ran meanwhile.
 *
 * @param from its first instant
 * @param to the instant at which the platform was up again
 */
public record Downtime(Instant from, Instant to) {

	/**
	 * @throws IllegalArgumentException if it does not end after it begins
	 */
	public Downtime {
		if (!from.isBefore(to)) {
			throw new IllegalArgumentException("A downtime ends (%s) after it begins (%s)".formatted(to, from));
		}
	}

	boolean contains(Instant instant) {
		return !instant.isBefore(from) && instant.isBefore(to);
	}

	boolean overlaps(Instant start, Instant end) {
		return from.isBefore(end) && start.isBefore(to);
	}

}
