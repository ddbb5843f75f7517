package market.helpdesk.screening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * An administrator let a held message go out.
 *
 * @param ticket none where one was opened with it
 * @param masked whether without what was found in it
 * @param message what it is since
 */
public record HeldMessageReleased(ShopId shop, Optional<TicketId> ticket, HeldMessageId held, boolean masked,
		MessageId message, String reason, AccountId by, Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return HeldSubject.of(shop, ticket);
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("heldMessage", held.toString(), "decision",
				masked ? HeldState.RELEASED_MASKED : HeldState.RELEASED, "message", message.id());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason);
	}

}
