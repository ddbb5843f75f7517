package market.helpdesk.ticket;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;

/** Where somebody wants to say something. */
public sealed interface Destination {

	ShopId shop();

	/**
	 * In a ticket that is there.
	 *
	 * @param messageCount how many messages it has by now
	 */
	record InTicket(ShopId shop, TicketId ticket, MarketCode market, int messageCount) implements Destination {

		public static InTicket of(TicketDetails ticket) {
			return new InTicket(ticket.shop(), ticket.id(), ticket.market(), ticket.messageCount());
		}

	}

	/** In one that is opened with it. */
	record InNewTicket(Matter matter, Topic topic, Subject subject) implements Destination {

		@Override
		public ShopId shop() {
			return matter.shop();
		}

	}

}
