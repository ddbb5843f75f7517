package market.helpdesk.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 */
public record MessagePosted(ShopId shop, TicketId ticket, MessageId message, int position, Author author, Side turn,
		List<Integer> asked, List<Integer> answered, Instant occurredAt) implements AuditedEvent {

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
		return particulars;
	}

	private static void tell(String name, List<Integer> points, Map<String, Object> particulars) {
		if (!points.isEmpty()) {
			particulars.put(name, points.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		}
	}

}
