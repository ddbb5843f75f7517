package market.helpdesk.audit;

import java.time.Instant;
import java.util.Map;

/**
 * A fact that goes on record by being published. Its words are the message
 * {@code audit.<name of the event>}.
 */
public interface AuditedEvent {

	Actor actor();

	AuditSubject subject();

	Instant occurredAt();

	/**
	 * What else is to be remembered, under names that have words as
	 * {@code particular.<name>}: texts, numbers, instants, and no {@code null}. Never
	 * what people wrote to each other: that is kept where it was written.
	 */
	default Map<String, ?> particulars() {
		return Map.of();
	}

}
