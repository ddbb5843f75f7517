package market.helpdesk.agreement;

import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Auditor;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketDetails;

/** Those between whom an agreement is. */
public enum Party {

	BUYER, SHOP;

	/** Returns for whom somebody acts: the marketplace in the shop's stead. */
	public static Party of(Side side) {
		return (side == Side.BUYER) ? BUYER : SHOP;
	}

	/**
	 * Returns for whom a viewer may act in a ticket now: for the shop its people, and
	 * while the marketplace has taken over, the marketplace instead of them. For nobody
	 * once the ticket was erased.
	 */
	public static Optional<Party> actedForBy(Viewer viewer, TicketDetails ticket) {
		return ticket.isErased() ? Optional.empty() : actedForInWhatIsThere(viewer, ticket);
	}

	private static Optional<Party> actedForInWhatIsThere(Viewer viewer, TicketDetails ticket) {
		var taken = ticket.takeOver().isPresent();
		return switch (viewer) {
			case Buyer buyer -> Optional.of(BUYER);
			case Member member -> taken ? Optional.empty() : Optional.of(SHOP);
			case Administrator administrator -> taken ? Optional.of(SHOP) : Optional.empty();
			case Auditor auditor -> Optional.empty();
		};
	}

}
