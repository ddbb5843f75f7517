package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.LateDelivery;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * A message of a shop: it ends what the shop owes in the ticket, if it owes anything.
 *
 * @param at when it was sent
 * @param endsWhatBeganUntil leaves alone what began later: said of one that had been held
 * while the buyer asked for more
 */
record Answer(ShopId shop, TicketId ticket, MessageId message, AccountId author, Instant at,
		Optional<Instant> endsWhatBeganUntil) {

	static Answer by(ThreadMessage message, ShopId shop, TicketId ticket) {
		return new Answer(shop, ticket, message.id(), message.author().account(), message.receivedAt(),
				Optional.empty());
	}

	/** Returns one that was held, which answers nothing that was asked since. */
	static Answer held(ThreadMessage message, ShopId shop, TicketId ticket, LateDelivery late) {
		return new Answer(shop, ticket, message.id(), message.author().account(), message.receivedAt(),
				late.since().map((asked) -> message.receivedAt()));
	}

	/**
	 * Returns the answer to what began at an instant. One that was held may have been
	 * sent before: the marketplace took the ticket over meanwhile, and handed it back.
	 */
	Answer notBefore(Instant beginning) {
		return at.isBefore(beginning) ? new Answer(shop, ticket, message, author, beginning, endsWhatBeganUntil) : this;
	}

}
