package market.helpdesk.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of what counts: who made it, when and why.
 *
 * @param number from 1 on; a greater one came later
 * @param by the administrator, nobody where it was shipped with the software
 */
public record ClockRevision(int number, Instant at, Optional<UUID> by, String reason) {
}
