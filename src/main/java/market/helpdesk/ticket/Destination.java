package market.helpdesk.ticket;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;

/** Where somebody wants to say something. */
public sealed interface Destination {

	ShopId shop();

	AccountId buyer();

	/** Returns whether the buyer waits for an answer there (R13). */
	boolean isAwaited();

	/**
	 * In a ticket that is there.
	 *
	 * @param messageCount how many messages it has by now
	 * @param heldCount how many messages of the shop are kept back from it
	 * @param isAwaited whether its buyer wrote last and needs an answer
	 */
	record InTicket(ShopId shop, TicketId ticket, AccountId buyer, MarketCode market, int messageCount, int heldCount,
			boolean isAwaited) implements Destination {

		public static InTicket of(TicketDetails ticket) {
			return new InTicket(ticket.shop(), ticket.id(), ticket.buyer(), ticket.market(), ticket.messageCount(),
					ticket.heldCount(), ticket.status() == Status.NEEDS_ANSWER);
		}

	}

	/** In one that is opened with it. */
	record InNewTicket(Matter matter, Topic topic, Subject subject) implements Destination {

		@Override
		public ShopId shop() {
			return matter.shop();
		}

		@Override
		public AccountId buyer() {
			return matter.buyer();
		}

		/** Whoever opens a ticket speaks first. */
		@Override
		public boolean isAwaited() {
			return false;
		}

	}

}
