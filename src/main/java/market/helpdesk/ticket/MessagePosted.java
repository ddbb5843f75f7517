package market.helpdesk.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * Somebody wrote a message. What it says stays with the message.
 *
 * @param turn whose turn it is now
 * @param asked the numbers of the points it asks
 * @param answered the numbers of the points it answers
 * @param late that it was held, if it was
 * @param occurredAt when it was received, also if it was held
 */
public record MessagePosted(ShopId shop, TicketId ticket, MessageId message, int position, Author author, Side turn,
		List<Integer> asked, List<Integer> answered, Optional<LateDelivery> late,
		Instant occurredAt) implements AuditedEvent {

	static MessagePosted atOnce(Ticket ticket, Message posted, Side turn, List<Integer> asked, NewMessage message) {
		return new MessagePosted(ticket.shop(), ticket.id(), posted.id(), posted.position(), posted.author(), turn,
				asked, List.copyOf(message.answers()), Optional.empty(), posted.receivedAt());
	}

	static MessagePosted delivered(Ticket ticket, Message posted, Side turn, NewMessage message, LateDelivery late) {
		return new MessagePosted(ticket.shop(), ticket.id(), posted.id(), posted.position(), posted.author(), turn,
				List.of(), List.copyOf(message.answers()), Optional.of(late), posted.receivedAt());
	}

	@Override
	public Actor actor() {
		return new Actor.Person(author.account().id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		var particulars = new HashMap<String, Object>(
				Map.of("message", message.id(), "position", position, "side", author.side()));
		tell("asked", asked, particulars);
		tell("answered", answered, particulars);
		late.ifPresent((delivery) -> particulars.put("releasedAt", delivery.clearance().at()));
		return particulars;
	}

	private static void tell(String name, List<Integer> points, Map<String, Object> particulars) {
		if (!points.isEmpty()) {
			particulars.put(name, points.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		}
	}

}
