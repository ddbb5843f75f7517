package market.helpdesk.web.ticket;

import java.time.Duration;

import market.helpdesk.web.explanation.ExplanationView;

/**
 * Whether an answer kept its deadline (R13).
 *
 * @param by the working time it had to spare, or was late by
 * @param explanation why that was the deadline (R14)
 */
public record AnswerNote(boolean onTime, Duration by, ExplanationView explanation) {
}
