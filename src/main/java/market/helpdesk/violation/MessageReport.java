package market.helpdesk.violation;

import java.time.Instant;
import java.util.UUID;

import market.helpdesk.ticket.MessageId;

/**
 * That a buyer reported a message.
 *
 * @param violation what it is evidence of
 * @param decided whether an administrator has looked at it
 */
public record MessageReport(MessageId message, ReportKind kind, UUID violation, boolean decided, Instant at) {
}
