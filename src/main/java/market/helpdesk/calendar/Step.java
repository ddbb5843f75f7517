package market.helpdesk.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time on the way to a deadline, and why it counts or does not (R14).
 *
 * @param from its first instant
 * @param to the instant that follows it
 */
public record Step(Instant from, Instant to, Reason reason) {

	/** Why a stretch of time counts or does not. */
	public sealed interface Reason {

	}

	/** It is part of a working day: it counts, all of it. */
	public record Worked() implements Reason {
	}

	/** It is part of a day of the week that is not worked. */
	public record Weekend() implements Reason {
	}

	/**
	 * It is part of a public holiday that would have been worked otherwise.
	 *
	 * @param name in the market's language
	 */
	public record Holiday(String name) implements Reason {
	}

	/** The platform was down, so nobody could answer. */
	public record Down() implements Reason {
	}

	/** Returns how much of it counts: all or nothing. */
	public Duration counted() {
		return (reason instanceof Worked) ? Duration.between(from, to) : Duration.ZERO;
	}

}
