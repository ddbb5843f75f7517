package market.helpdesk.attachment;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.HeldBack;

/**
 * A file is kept with a message that is held, whatever is decided of that (R20). What it
 * is called stays with the file.
 */
public record FileHeld(HeldBack held, FileFacts file, AccountId by) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		var shop = held.shop().id();
		return held.ticket()
			.map((ticket) -> AuditSubject.ticket(shop, ticket.id()))
			.orElseGet(() -> new AuditSubject(AuditSubject.Kind.SHOP, shop, shop));
	}

	@Override
	public Instant occurredAt() {
		return held.sentAt();
	}

	@Override
	public Map<String, ?> particulars() {
		return file.particulars("heldMessage", held.id().id());
	}

}
