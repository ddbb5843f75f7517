package market.helpdesk.sanction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationState;

/**
 * A violation that is behind a sanction or a proposal, or may be.
 *
 * @param ticket none where one was to be opened
 */
public record BackingViolation(UUID id, ViolationKind kind, ViolationState state, Optional<TicketId> ticket,
		Optional<TicketReference> reference, Instant occurredAt) {
}
