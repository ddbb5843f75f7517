package market.helpdesk.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import market.helpdesk.calendar.Market;
import market.helpdesk.ticket.TicketDetails;

/**
 * All of a pack but its attachments, which are sent from where they lie.
 *
 * @param attachments in their order
 * @param entries how many entries the ticket's chain has
 */
record Draft(TicketDetails ticket, Market market, Reader reader, Wording wording, Path pdf, Path json, Path chain,
		List<PackedAttachment> attachments, long entries, Instant at) {

	Draft {
		attachments = List.copyOf(attachments);
	}

	List<Path> documents() {
		return List.of(pdf, json, chain);
	}

}
