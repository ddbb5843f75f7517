package market.helpdesk.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.ticket.TicketId;

/**
 * A shop sent, or tried to send, what looks like a way around the platform: an
 * administrator decides whether it is one (R7, R8, R10).
 *
 * @param ticket none where a ticket was to be opened
 */
public record FindingsSuspected(ShopId shop, Optional<TicketId> ticket, ScreeningId screening, AccountId author,
		Set<FindingKind> kinds, Instant occurredAt) {

	public FindingsSuspected {
		kinds = Set.copyOf(kinds);
	}

}
