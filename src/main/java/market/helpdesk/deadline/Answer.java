package market.helpdesk.deadline;

import java.time.Instant;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/** A message of a shop: it ends what the shop owes in the ticket, if it owes anything. */
record Answer(ShopId shop, TicketId ticket, MessageId message, AccountId author, Instant at) {

	static Answer by(ThreadMessage message, ShopId shop, TicketId ticket) {
		return new Answer(shop, ticket, message.id(), message.author().account(), message.receivedAt());
	}

}
