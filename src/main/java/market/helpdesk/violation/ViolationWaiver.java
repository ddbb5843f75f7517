package market.helpdesk.violation;

import java.time.Instant;

/**
 * Why a violation counts for nothing. What shows it stays as it is.
 */
public record ViolationWaiver(WaiverCause.Kind cause, String reason, Instant waivedAt) {
}
