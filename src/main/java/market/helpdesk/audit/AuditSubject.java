package market.helpdesk.audit;

import java.util.UUID;

/**
 * What an event is about.
 *
 * @param kind what sort of thing it is
 * @param shop the shop whose records it belongs to, {@link #PLATFORM} where it belongs to
 * none
 * @param id the thing itself
 */
public record AuditSubject(Kind kind, UUID shop, UUID id) {

	/** Stands in for a shop where an event belongs to none. */
	public static final UUID PLATFORM = new UUID(0, 0);

	public enum Kind {

		TICKET, ORDER, SHOP, ACCOUNT, IMPORT

	}

	public static AuditSubject ticket(UUID shop, UUID id) {
		return new AuditSubject(Kind.TICKET, shop, id);
	}

	public static AuditSubject account(UUID id) {
		return new AuditSubject(Kind.ACCOUNT, PLATFORM, id);
	}

}
