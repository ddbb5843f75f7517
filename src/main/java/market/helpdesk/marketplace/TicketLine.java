package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Offer;
import market.helpdesk.ticket.PointText;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.Topic;

/**
 * A ticket as the marketplace kept it, with all that was written in it.
 *
 * @param order what it is about, or else an offer
 * @param messages at least one, in the order in which they were written
 * @param closed that the buyer closed it, after the last message
 */
record TicketLine(MarketplaceId id, MarketplaceId shop, MarketplaceId buyer, Optional<MarketplaceId> order,
		Optional<Offer> offer, Topic topic, Subject subject, List<MessageLine> messages,
		Optional<ClosedLine> closed) implements MarketplaceLine {

	/** What somebody wrote, which points a buyer asked by it or others answered. */
	record MessageLine(MarketplaceId id, MarketplaceId author, Instant at, MessageBody body, List<PointText> points,
			List<Integer> answers) {

		MessageLine {
			require(points.size() <= NewMessage.MAX_POINTS, "messages.points: there are more than 20");
		}

		NewMessage message() {
			return NewMessage.of(body, points).answering(answers);
		}

	}

	/** Who closed a ticket. */
	record ClosedLine(MarketplaceId by, Instant at) {
	}

	TicketLine {
		messages = List.copyOf(messages);
		require(order.isPresent() != offer.isPresent(), "order, offer: a ticket is about the one or the other");
		require(!messages.isEmpty(), "messages: there are none");
		requireOrder(messages);
		if (closed.isPresent()) {
			require(closed.get().by().equals(buyer), "closed.by: is not the buyer");
			require(!closed.get().at().isBefore(messages.getLast().at()), "closed.at: is before the last message");
		}
	}

	/** Neither the same message twice nor time that runs backwards. */
	private static void requireOrder(List<MessageLine> messages) {
		var ids = new HashSet<MarketplaceId>();
		var latest = messages.getFirst().at();
		for (var message : messages) {
			require(ids.add(message.id()), "messages: %s stands there twice".formatted(message.id()));
			require(!message.at().isBefore(latest),
					"messages: %s is earlier than the one before it".formatted(message.id()));
			latest = message.at();
		}
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new LineRefused(otherwise);
		}
	}

}
