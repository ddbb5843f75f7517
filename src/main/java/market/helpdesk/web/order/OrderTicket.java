package market.helpdesk.web.order;

import java.util.UUID;

import market.helpdesk.ticket.Status;

/** A ticket about an order, as the list of orders shows it. */
public record OrderTicket(UUID id, String reference, String subject, Status status) {
}
