package market.helpdesk.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.Actor;

/**
 * A change of what counts: who made it, when and why.
 *
 * @param number from 1 on; a greater one came later
 * @param by the administrator, nobody where it was shipped with the software
 */
public record ClockRevision(int number, Instant at, Optional<UUID> by, String reason) {

	/** The most characters a reason may have. */
	public static final int MAX_REASON_LENGTH = 500;

	/** Whoever made it, where it was made by somebody. */
	Actor actor() {
		return by.map(Actor.Person::new).orElseThrow();
	}

}
