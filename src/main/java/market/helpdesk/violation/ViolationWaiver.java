package market.helpdesk.violation;

import java.time.Instant;

/**
 * Why a violation counts for nothing: the platform was down, and but for that the answer
 * would have been on time. The missed deadline stays as it is.
 */
public record ViolationWaiver(String reason, Instant waivedAt) {
}
