package market.helpdesk.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries somebody looks for; what is empty does not restrict.
 *
 * @param actor an actor's {@linkplain Actor#label() label}
 * @param action an event's name
 * @param from the earliest instant, inclusive
 * @param until the latest instant, exclusive
 * @param subject the thing an entry is about
 */
public record AuditFilter(Optional<String> actor, Optional<String> action, Optional<Instant> from,
		Optional<Instant> until, Optional<UUID> subject) {

	public static final AuditFilter EVERYTHING = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty());

	public static AuditFilter about(UUID subject) {
		return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.of(subject));
	}

}
