package market.helpdesk.violation;

import java.time.Instant;

/**
 * What an administrator found of it.
 *
 * @param by the administrator's name, which is for administrators only
 */
public record ViolationDecision(ViolationState outcome, String reason, String by, Instant at) {
}
