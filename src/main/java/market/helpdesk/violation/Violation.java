package market.helpdesk.violation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

/**
 * A rule was broken, or may have been.
 *
 * @param ticket none where one was to be opened
 * @param occurredAt when it was broken, not when that was found
 * @param recordedAt when that was found
 * @param evidence what shows it
 * @param decision what an administrator found, if one was asked
 * @param waiver why it counts for nothing, if that is so
 */
public record Violation(UUID id, ViolationKind kind, ViolationState state, ShopId shop, String shopName,
		MarketCode market, Optional<FromTicket> ticket, Instant occurredAt, Instant recordedAt, Evidence evidence,
		Optional<ViolationDecision> decision, Optional<ViolationWaiver> waiver) {

	/** Where the rule was broken. */
	public record FromTicket(TicketId id, TicketReference reference) {
	}

	Violation shownBy(Evidence other) {
		return new Violation(id, kind, state, shop, shopName, market, ticket, occurredAt, recordedAt, other, decision,
				waiver);
	}

}
