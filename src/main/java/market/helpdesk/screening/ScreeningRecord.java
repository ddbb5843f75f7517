package market.helpdesk.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;

/**
 * A screening that found something, for ever.
 *
 * @param ticket none where a ticket was to be opened
 * @param parts all texts, in their order, also those in which nothing was found
 */
public record ScreeningRecord(ShopId shop, ScreeningId id, Optional<TicketId> ticket, AccountId author, Side side,
		Verdict verdict, List<ScreenedPart> parts, Instant screenedAt) {

	public ScreeningRecord {
		parts = List.copyOf(parts);
	}

}
