package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a message in which something was found came to go out (R7).
 *
 * @param screening what was found
 * @param hidden whether that is hidden
 * @param releasedAt when the marketplace released it, null where it was not held
 */
public record PassageNote(UUID screening, boolean hidden, @Nullable ZonedDateTime releasedAt) {
}
