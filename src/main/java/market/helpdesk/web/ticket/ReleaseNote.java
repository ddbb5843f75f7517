package market.helpdesk.web.ticket;

import java.time.Duration;

/**
 * How a deadline stood when the shop was released from it (R13).
 *
 * @param inTime whether its time was not up
 * @param by the working time that was left, or by which the answer was late
 */
public record ReleaseNote(boolean inTime, Duration by) {
}
