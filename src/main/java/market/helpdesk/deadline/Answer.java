package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * A message of a shop: it ends what the shop owes in the ticket, if it owes anything.
 *
 * @param held whether it was held before it was posted: then it ends nothing that was not
 * owed yet when it was sent
 * @param at when it was sent
 */
record Answer(ShopId shop, TicketId ticket, MessageId message, AccountId author, boolean held, Instant at) {

	static Answer by(ThreadMessage message, ShopId shop, TicketId ticket) {
		return new Answer(shop, ticket, message.id(), message.author().account(), false, message.receivedAt());
	}

	static Answer heldBy(ThreadMessage message, ShopId shop, TicketId ticket) {
		return new Answer(shop, ticket, message.id(), message.author().account(), true, message.receivedAt());
	}

	/** Only what began until then is ended, where that is said. */
	Optional<Instant> endsWhatBeganUntil() {
		return held ? Optional.of(at) : Optional.empty();
	}

}
