package market.helpdesk.audit;

import java.nio.charset.StandardCharsets;
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

		TICKET, ORDER, SHOP, ACCOUNT, IMPORT, CALENDAR, DOWNTIME, SCREENING_RULES, ARCHIVE

	}

	public static AuditSubject ticket(UUID shop, UUID id) {
		return new AuditSubject(Kind.TICKET, shop, id);
	}

	public static AuditSubject account(UUID id) {
		return new AuditSubject(Kind.ACCOUNT, PLATFORM, id);
	}

	/** The calendar of a market, of whichever version. */
	public static AuditSubject calendar(String market) {
		return new AuditSubject(Kind.CALENDAR, PLATFORM, named("calendar " + market));
	}

	/** A downtime of the platform, by the number of its revision. */
	public static AuditSubject downtime(int revision) {
		return new AuditSubject(Kind.DOWNTIME, PLATFORM, named("downtime " + revision));
	}

	/** What follows from what is found, of whichever version. */
	public static AuditSubject screeningRules() {
		return new AuditSubject(Kind.SCREENING_RULES, PLATFORM, named("screening rules"));
	}

	/** The archive as a whole: that it was verified. */
	public static AuditSubject archive() {
		return new AuditSubject(Kind.ARCHIVE, PLATFORM, named("archive"));
	}

	private static UUID named(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
