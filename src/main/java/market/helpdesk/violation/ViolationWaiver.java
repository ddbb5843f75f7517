package market.helpdesk.violation;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a violation counts for nothing. What shows it stays as it is.
 *
 * @param by the administrator's name, which is for administrators only; nobody where the
 * records alone tell it
 */
public record ViolationWaiver(WaiverCause.Kind cause, String reason, Optional<String> by, Instant waivedAt) {
}
