package market.helpdesk.web.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether an answer kept its deadline (R13).
 *
 * @param by the working time it had to spare, or was late by
 * @param market the ISO code of the country, and with what follows what explains the
 * deadline
 * @param receivedAt since when it ran
 * @param revision what it was computed by
 */
public record AnswerNote(boolean onTime, Duration by, String market, Instant receivedAt, int revision) {
}
