package market.helpdesk.ticket;

import java.util.Optional;
import java.util.UUID;

/** What becomes of a message on its way to the other side (R7, R8, R10). */
public sealed interface Screened {

	/**
	 * It goes out.
	 *
	 * @param to where to, without what is hidden
	 * @param message without what is hidden
	 * @param passage how it came to, where something was found
	 */
	record Passed(Destination to, NewMessage message, Optional<Passage> passage) implements Screened {

		/** Nothing was found. */
		public static Passed unchanged(Outgoing outgoing) {
			return new Passed(outgoing.to(), outgoing.message(), Optional.empty());
		}

	}

	/** It does not go out, or not yet. */
	sealed interface KeptBack extends Screened {

	}

	/** An administrator decides. */
	record Held(HeldMessageId message) implements KeptBack {
	}

	/**
	 * It is its author's to write it anew, or to have an administrator look at it.
	 *
	 * @param screening what was found
	 */
	record Stopped(UUID screening) implements KeptBack {
	}

	/**
	 * It goes out once its author has confirmed it.
	 *
	 * @param screening what was found
	 */
	record Unconfirmed(UUID screening) implements KeptBack {
	}

}
