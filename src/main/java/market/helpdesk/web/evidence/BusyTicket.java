package market.helpdesk.web.evidence;

import java.util.UUID;

/** A ticket whose pack can't be made right now. */
public record BusyTicket(UUID id, String reference) {
}
