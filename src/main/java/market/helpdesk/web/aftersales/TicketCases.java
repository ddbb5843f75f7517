package market.helpdesk.web.aftersales;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The cases of a ticket.
 *
 * @param current the open one, or the one that was opened last; null where there is none
 * @param earlier the others, the latest first
 * @param mayOpen whether the viewer can open one
 * @param suggested whether the ticket's topic asks for one
 */
public record TicketCases(UUID ticketId, @Nullable CaseCard current, List<CaseCard> earlier, boolean mayOpen,
		boolean suggested) {
}
