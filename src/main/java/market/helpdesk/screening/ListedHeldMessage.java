package market.helpdesk.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.TicketId;

/**
 * A held message as lists tell it; what it says is in its screening.
 *
 * @param ticket none where it was to open one
 * @param orderNumber of the order it is about, if it is about one
 * @param answers the numbers of the points it answers
 * @param decidedBy who decided, by name
 * @param delivery where it is since it was released
 */
public record ListedHeldMessage(HeldMessageId id, ShopId shop, String shopName, MarketCode market, String author,
		Optional<TicketId> ticket, Optional<String> reference, Optional<String> orderNumber, ScreeningId screening,
		List<Integer> answers, Instant sentAt, Optional<HeldDecision> decision, Optional<String> decidedBy,
		Optional<Delivery> delivery) {

	/** A place in a ticket. */
	public record Delivery(TicketId ticket, int position) {
	}

	public ListedHeldMessage {
		answers = List.copyOf(answers);
	}

	public HeldState state() {
		return decision.map(HeldDecision::state).orElse(HeldState.WAITING);
	}

}
