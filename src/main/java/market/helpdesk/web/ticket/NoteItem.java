package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * Something besides messages that another resource tells in a thread.
 *
 * @param note worded by {@code ticket.note.<note>}
 * @param words who did it, then what it is about, each as its reader reads it
 */
public record NoteItem(String note, List<String> words, ZonedDateTime at) implements ThreadItem {

	@Override
	public Kind kind() {
		return Kind.NOTE;
	}

}
