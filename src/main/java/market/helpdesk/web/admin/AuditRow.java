package market.helpdesk.web.admin;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An audit entry in a list.
 *
 * @param action the name of the event, worded by {@code audit.*}
 * @param subject what it happened to, for people: the reference of a ticket
 * @param ticketId set if it happened to a ticket
 */
public record AuditRow(ZonedDateTime at, String actor, String action, String subject, @Nullable UUID ticketId,
		List<Particular> particulars) {
}
