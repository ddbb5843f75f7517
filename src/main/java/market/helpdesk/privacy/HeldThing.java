package market.helpdesk.privacy;

import java.util.UUID;

import market.helpdesk.audit.AuditSubject;

/**
 * What is held, or is to be.
 *
 * @param shop whose records it lies in; the platform's, for a person
 * @param name what people call it: a reference, a name
 */
public record HeldThing(HoldKind kind, UUID shop, UUID id, String name) {

	AuditSubject subject() {
		return new AuditSubject(switch (kind) {
			case TICKET -> AuditSubject.Kind.TICKET;
			case ACCOUNT -> AuditSubject.Kind.ACCOUNT;
			case SHOP -> AuditSubject.Kind.SHOP;
		}, shop, id);
	}

}
