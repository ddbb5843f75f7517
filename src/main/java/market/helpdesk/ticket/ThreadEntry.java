package market.helpdesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What happened in a ticket, as both sides see it. */
public sealed interface ThreadEntry {

	Instant at();

	/**
	 * Somebody wrote.
	 *
	 * @param attachments how many there are
	 * @param passage how it came to go out, where something was found in it
	 */
	record Written(MessageId message, int position, Side side, String author, String body, int attachments, Instant at,
			Optional<SavedWords> saved, Optional<Passage> passage) implements ThreadEntry {
	}

	/**
	 * That a message was made from a saved answer.
	 *
	 * @param name what the shop called it then
	 * @param unchanged whether it was sent as it is
	 */
	record SavedWords(String name, boolean unchanged) {
	}

	/** The shop asked whether an answer is still needed. */
	record Proposed(String by, Instant at) implements ThreadEntry {
	}

	/** The buyer said that no answer is needed. */
	record Waived(WaiverId waiver, String by, Instant at) implements ThreadEntry {
	}

	/** The buyer said that an answer is needed after all. */
	record Withdrawn(String by, Instant at) implements ThreadEntry {
	}

	/** The marketplace took the ticket over. */
	record TakenOver(TakeOverId takeOver, String by, Instant at) implements ThreadEntry {
	}

	/** The marketplace handed the ticket back. */
	record HandedBack(String by, Instant at) implements ThreadEntry {
	}

	/**
	 * Something else happened, which another module tells.
	 *
	 * @param by null where only the time did it
	 * @param side null where nobody did it
	 */
	record Noted(String kind, @Nullable String by, @Nullable Side side, List<NoteWord> words,
			Instant at) implements ThreadEntry {
	}

	/** The buyer closed the ticket after so many messages. */
	record Closed(int afterPosition, String by, Instant at) implements ThreadEntry {
	}

}
