package market.helpdesk.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.TicketId;

/**
 * That an administrator or auditor got to see something of what people wrote.
 *
 * @param ticket what it was of, nothing for a search
 * @param reason what they had given as their reason; nothing where they had taken the
 * ticket over, and for a search
 * @param note what they added to the reason, or why they took the ticket over; may be
 * empty
 */
public record Disclosure(UUID id, AccountId inspector, Disclosed what, Optional<TicketId> ticket,
		Optional<InspectionReason> reason, String note, Instant at) {
}
