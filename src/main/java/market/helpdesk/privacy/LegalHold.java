package market.helpdesk.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * That something is held for the law, or was.
 *
 * @param by the name of whoever placed it
 * @param lifting nothing for as long as it stands
 */
public record LegalHold(HoldId id, HeldThing thing, String reason, String by, Instant at, Optional<Lifting> lifting) {

	/** That it is held no more. */
	public record Lifting(String reason, String by, Instant at) {
	}

}
