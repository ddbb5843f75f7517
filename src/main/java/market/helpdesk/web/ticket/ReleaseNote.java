package market.helpdesk.web.ticket;

import java.time.Duration;

import market.helpdesk.web.explanation.ExplanationView;

/**
 * How a deadline stood when the shop was released from it (R13).
 *
 * @param inTime whether its time was not up
 * @param by the working time that was left, or by which the answer was late
 * @param explanation why that was the deadline (R14)
 */
public record ReleaseNote(boolean inTime, Duration by, ExplanationView explanation) {
}
