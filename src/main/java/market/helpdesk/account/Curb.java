package market.helpdesk.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What a shop may not do for now, at the marketplace and here (R9, R22). It answers its
 * buyers all the same.
 *
 * @param until when it is over; never, if it is for good
 */
public record Curb(Shop shop, Kind kind, Optional<Instant> until) {

	/** What it may not do, the gravest first. */
	public enum Kind {

		/** It is no shop of the marketplace any more. */
		REMOVED,

		/** It sells nothing, and opens no tickets. */
		SUSPENDED,

		/** It offers nothing new, and is found less easily. */
		RESTRICTED

	}

}
