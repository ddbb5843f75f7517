package market.helpdesk.violation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.TicketId;

/**
 * A violation as those see it who weigh it.
 *
 * @param ticket none where one was to be opened
 * @param occurredAt when the rule was broken
 */
public record RegisteredViolation(UUID id, ViolationKind kind, Optional<TicketId> ticket, Instant occurredAt) {
}
