package market.helpdesk.web.ticket;

import java.time.Duration;

/**
 * Whether an answer kept its deadline (R13).
 *
 * @param by the working time it had to spare, or was late by
 */
public record AnswerNote(boolean onTime, Duration by) {
}
