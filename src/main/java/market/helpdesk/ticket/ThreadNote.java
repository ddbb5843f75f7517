package market.helpdesk.ticket;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a thread tells besides its messages.
 *
 * @param kind in capitals, worded by {@code ticket.note.<kind>} with who did it as first
 * word
 * @param by nobody where only the time did it
 * @param words the others, in their order
 * @param told the sides that are given notice of it
 */
public record ThreadNote(String kind, Optional<Author> by, List<NoteWord> words, Set<Side> told) {

	public ThreadNote {
		words = List.copyOf(words);
		told = Set.copyOf(told);
	}

	/** Returns what somebody did, of which the other side is given notice. */
	public static ThreadNote by(Author author, String kind, NoteWord... words) {
		var told = EnumSet.of(Side.BUYER, Side.SELLER);
		told.remove(author.side());
		return new ThreadNote(kind, Optional.of(author), List.of(words), told);
	}

	/** Returns what the time did, of which a side is given notice. */
	public static ThreadNote byTime(Side told, String kind, NoteWord... words) {
		return new ThreadNote(kind, Optional.empty(), List.of(words), Set.of(told));
	}

	/** Returns the same, to be read in the thread only. */
	public ThreadNote withoutNotice() {
		return new ThreadNote(kind, by, words, Set.of());
	}

}
