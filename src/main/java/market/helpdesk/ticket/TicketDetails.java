package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.Money;
import market.helpdesk.order.OrderId;

/**
 * A ticket as its own page shows it.
 *
 * @param waiver the buyer needs no answer to what was written last
 * @param takeOver the marketplace answers in the shop's stead
 * @param noteCount how many notes stand in its thread: without any, no module has
 * anything to add to the ticket
 * @param pointCount how many points its buyer has asked
 * @param openPoints how many of them are open
 * @param rated whether any of its answers was ever rated
 * @param reported whether any of its messages was ever reported
 * @param inspected whether anyone who is no party ever gave a reason for reading it
 * @param heldCount how many messages of the shop are kept back from it
 * @param readUpTo how many of its messages the viewer has read
 */
public record TicketDetails(TicketId id, ShopId shop, TicketReference reference, String subject, Topic topic,
		Status status, boolean closed, AccountId buyer, String buyerName, String shopName, MarketCode market,
		Optional<OrderedItem> order, Optional<String> offer, Optional<WaiverId> waiver, Proposal proposal,
		Optional<StandingTakeOver> takeOver, int messageCount, int noteCount, int pointCount, int openPoints,
		boolean rated, boolean reported, boolean inspected, int heldCount, int readUpTo) {

	/** Returns whether everything that was written in it was erased. */
	public boolean isErased() {
		return ErasedText.isMark(subject);
	}

	/** Returns whether a side may write in it now. */
	boolean isOpenTo(Side side) {
		return !isErased() && switch (side) {
			case BUYER -> true;
			case SELLER -> takeOver.isEmpty();
			case MARKETPLACE -> takeOver.isPresent();
		};
	}

	/** That the marketplace has taken the ticket over, who did and why. */
	public record StandingTakeOver(TakeOverId id, AccountId by, String name, String reason, Instant at) {
	}

	/** What was bought, as far as it matters beside a conversation. */
	public record OrderedItem(OrderId id, String number, String item, Money total, Instant placedAt,
			Optional<Instant> deliveredAt) {
	}

}
