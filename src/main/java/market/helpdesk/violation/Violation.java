package market.helpdesk.violation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

/**
 * A rule was broken.
 *
 * @param occurredAt when it was broken, not when that was found
 * @param dueAt when the answer would have been due
 * @param receivedAt since when it was owed
 * @param revision what that was computed by, see
 * {@link market.helpdesk.calendar.ClockHistory}
 * @param waiver why it counts for nothing, if that is so
 */
public record Violation(UUID id, ViolationKind kind, ShopId shop, String shopName, MarketCode market, TicketId ticket,
		TicketReference reference, Instant occurredAt, Instant dueAt, Instant receivedAt, int revision,
		Optional<ViolationWaiver> waiver) {

	public ViolationState state() {
		return waiver.isPresent() ? ViolationState.WAIVED : ViolationState.CONFIRMED;
	}
}
