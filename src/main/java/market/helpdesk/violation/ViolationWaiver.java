package market.helpdesk.violation;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a violation counts for nothing. What shows it stays as it is.
 *
 * @param reason what was said to it, where somebody said something
 * @param sentAt when the answer was sent that had been held back, where that is the cause
 * @param by the administrator's name, which is for administrators only; nobody where the
 * records alone tell it
 */
public record ViolationWaiver(WaiverCause.Kind cause, Optional<String> reason, Optional<Instant> sentAt,
		Optional<String> by, Instant waivedAt) {
}
