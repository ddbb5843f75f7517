package market.helpdesk.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry that has no place in its chain yet.
 *
 * @param at in microseconds, as the database keeps it
 * @param kept what people wrote as part of the fact, by name
 */
record EntryDraft(UUID id, AuditSubject subject, Instant at, String actor, String action, JsonNode particulars,
		Map<String, String> kept) {

	static EntryDraft of(AuditedEvent event, JsonMapper json) {
		return new EntryDraft(UuidCreator.getTimeOrderedEpoch(), event.subject(),
				event.occurredAt().truncatedTo(ChronoUnit.MICROS), event.actor().label(),
				event.getClass().getSimpleName(), json.valueToTree(event.particulars()), event.texts());
	}

}
