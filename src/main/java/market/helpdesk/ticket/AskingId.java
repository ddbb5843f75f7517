package market.helpdesk.ticket;

import java.util.UUID;

/** Names an asking for another answer, by what made the buyer ask. */
public record AskingId(UUID id) {
}
