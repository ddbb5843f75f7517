package market.helpdesk.archive;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** Somebody wants all of the archive verified. */
public record VerificationAsked(VerificationId verification, Actor actor, Instant occurredAt) implements AuditedEvent {

	@Override
	public AuditSubject subject() {
		return AuditSubject.archive();
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("verification", verification.id());
	}

}
