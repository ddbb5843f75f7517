package market.helpdesk.quality;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * A buyer said something against an answer (R16).
 *
 * @param points the numbers of the points that were not answered
 * @param waiting whether it asks for nothing until it is upheld
 */
public record AnswerFlagged(ShopId shop, TicketId ticket, FlagId flag, MessageId answer, FlagKind kind,
		SortedSet<Integer> points, boolean waiting, AccountId by, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		var particulars = new HashMap<String, Object>(
				Map.of("flag", flag.id(), "message", answer.id(), "kind", kind, "waiting", waiting));
		if (!points.isEmpty()) {
			particulars.put("points", points.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		}
		return particulars;
	}

}
