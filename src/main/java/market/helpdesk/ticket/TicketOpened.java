package market.helpdesk.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** Somebody opened a ticket. */
public record TicketOpened(Matter matter, TicketId ticket, TicketReference reference, Topic topic, AccountId opener,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(opener.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(matter.shop().id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		var particulars = new HashMap<String, Object>(
				Map.of("reference", reference.text(), "topic", topic, "buyer", matter.buyer().id()));
		matter.order().ifPresent((order) -> particulars.put("order", order.id()));
		return particulars;
	}

}
