package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/**
 * A shop was warned of answers it owes: of all that fell due for a warning together, in
 * one go. It goes on record once, however many there are; which they were stands in
 * {@link ResponseWarnings}.
 *
 * @param answers how many it was warned of, at least one
 * @param ticket the most urgent one's
 * @param percent how much of the time for the most urgent one was used
 * @param dueAt when the most urgent one is due
 */
public record ResponseWarningsGiven(ShopId shop, DigestId digest, int answers, TicketId ticket, int percent,
		Instant dueAt, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return ResponseClock.ACTOR;
	}

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.SHOP, shop.id(), shop.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("answers", answers, "dueAt", dueAt);
	}

}
