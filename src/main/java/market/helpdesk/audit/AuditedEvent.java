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
	 * {@code particular.<name>}: closed lists, whole numbers, instants, ids, and no
	 * {@code null}. Never what people wrote: that could not be erased.
	 */
	default Map<String, ?> particulars() {
		return Map.of();
	}

	/**
	 * What somebody wrote as part of the fact, a reason or a note, under names that have
	 * words as {@code particular.<name>}: the entry commits to it, and the text is kept
	 * beside it. What lies in a table of a module is found by its {@link TextSource} and
	 * is not told here.
	 */
	default Map<String, String> texts() {
		return Map.of();
	}

}
