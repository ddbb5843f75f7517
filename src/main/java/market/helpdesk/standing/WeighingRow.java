package market.helpdesk.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

/**
 * Something that lowers a standing.
 *
 * @param id of the missed deadline, the overdue update, the case, the rating or the
 * violation
 * @param number how many there are of it: the stages that a case left out, else 1
 * @param points how many points higher the standing would be without it
 * @param less from which day on it weighs less, past already where it does
 * @param until the last day on which it weighs
 */
public record WeighingRow(RecordKind kind, UUID id, Instant at, TicketId ticket, TicketReference reference, int number,
		double points, LocalDate less, LocalDate until) {
}
