package market.helpdesk.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing someone did, as it stands on record.
 *
 * @param actor the actor's {@linkplain Actor#label() label}
 * @param action the event's name
 * @param particulars what else was remembered, instants as ISO-8601 text
 */
public record AuditEntry(UUID id, Instant occurredAt, String actor, String action, AuditSubject subject,
		Map<String, Object> particulars) {
}
