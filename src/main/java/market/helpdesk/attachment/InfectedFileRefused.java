package market.helpdesk.attachment;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * Somebody sent a file with a virus in it, which was not received.
 *
 * @param signature what the scanner calls the virus
 * @param sha256 of what was sent
 */
public record InfectedFileRefused(ShopId shop, String name, String signature, String sha256, long size, AccountId by,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.SHOP, shop.id(), shop.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("signature", signature, "sha256", sha256, "size", size);
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("file", name);
	}

}
