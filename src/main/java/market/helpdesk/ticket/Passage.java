package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a message in which something was found came to go out (R7).
 *
 * @param screening what was found, with the texts as they were written
 * @param hidden whether it went out without that
 * @param delay that it was held, if it was
 */
public record Passage(UUID screening, boolean hidden, Optional<Delay> delay) {

	/**
	 * That a message was held.
	 *
	 * @param sentAfter how many messages there were when it was sent
	 */
	public record Delay(int sentAfter, Instant releasedAt) {
	}

	/** Of a message that goes out at once. */
	public static Passage atOnce(UUID screening, boolean hidden) {
		return new Passage(screening, hidden, Optional.empty());
	}

}
