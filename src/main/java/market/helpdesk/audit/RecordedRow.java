package market.helpdesk.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * What a row says, in the words of the entry that tells of it.
 *
 * @param entry the entry that does
 * @param subject whose chain has to tell of it
 * @param actor who made it, where it says so
 * @param at when, in microseconds, where it says so
 * @param facts all that such entries tell, null where it isn't so
 */
public record RecordedRow(UUID entry, UUID subject, Optional<String> actor, Optional<Instant> at, JsonNode facts) {

	private static final String ACTION = "action";

	/** Returns whether it says what an entry tells of it, and nothing less. */
	public boolean isAsToldBy(ChainedEntry told) {
		return subject.equals(told.chain().subject()) && actor.filter((by) -> !by.equals(told.actor())).isEmpty()
				&& at.filter((instant) -> !instant.equals(told.at())).isEmpty()
				&& facts.properties().stream().allMatch((fact) -> isTold(fact, told));
	}

	private static boolean isTold(Map.Entry<String, JsonNode> fact, ChainedEntry entry) {
		var there = text(fact.getValue());
		var told = fact.getKey().equals(ACTION) ? Optional.of(entry.action())
				: text(entry.particulars().path(fact.getKey()));
		return told.equals(there)
				|| told.isPresent() && instant(told).equals(instant(there)) && instant(told).isPresent();
	}

	/** What isn't there and what is nothing are the same. */
	private static Optional<String> text(JsonNode value) {
		return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
	}

	/** Instants are written in more than one way. */
	private static Optional<Instant> instant(Optional<String> text) {
		try {
			return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
		}
		catch (DateTimeParseException other) {
			return Optional.empty();
		}
	}

}
