/**
 * What buyers and shops say to each other (R1, R4).
 * <p>
 * A {@link market.helpdesk.ticket.Ticket} is opened by
 * {@link market.helpdesk.ticket.Opening}, written in through
 * {@link market.helpdesk.ticket.Messaging} and read through
 * {@link market.helpdesk.ticket.TicketLists} and {@link market.helpdesk.ticket.Threads},
 * always as a {@link market.helpdesk.account.Viewer} may see it.
 */
@ApplicationModule(allowedDependencies = { "order", "account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
