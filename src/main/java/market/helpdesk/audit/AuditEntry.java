package market.helpdesk.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One thing someone did, as it stands on record.
 *
 * @param actor the actor's {@linkplain Actor#label() label}
 * @param action the event's name
 * @param particulars what else was remembered, instants as ISO-8601 text, and the texts
 * that people wrote as part of it
 * @param erased the names of the texts that were erased
 */
public record AuditEntry(UUID id, Instant occurredAt, String actor, String action, AuditSubject subject,
		Map<String, Object> particulars, Set<String> erased) {

	/**
	 * @param texts by name, empty where they were erased
	 */
	static AuditEntry of(UUID id, Instant occurredAt, String actor, String action, AuditSubject subject,
			Map<String, Object> particulars, Map<String, Optional<String>> texts) {
		var all = new HashMap<>(particulars);
		var erased = new TreeSet<String>();
		texts.forEach((name, text) -> text.ifPresentOrElse((words) -> all.put(name, words), () -> erased.add(name)));
		return new AuditEntry(id, occurredAt, actor, action, subject, all, erased);
	}

}
