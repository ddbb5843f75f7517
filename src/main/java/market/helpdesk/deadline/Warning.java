package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.ticket.TicketId;

/**
 * What is to be done about a deadline that may be warned about.
 *
 * @param percent how much of its time is used: the highest threshold that is reached;
 * empty where none is, since the deadline was moved meanwhile
 * @param next when it is to be looked at again, if it is
 */
record Warning(DeadlineId deadline, TicketId ticket, Instant dueAt, Optional<Integer> percent, Optional<Instant> next) {
}
