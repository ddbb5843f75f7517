package market.helpdesk.archive;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * The archive was verified, all of it or a ticket.
 *
 * @param actor who asked for it
 * @param checked how many rows were looked at
 * @param broken how much of it was broken
 */
public record ArchiveVerified(VerificationId verification, Actor actor, AuditSubject subject, long checked, long broken,
		Instant occurredAt) implements AuditedEvent {

	@Override
	public Map<String, ?> particulars() {
		return Map.of("verification", verification.id(), "checked", checked, "broken", broken);
	}

}
