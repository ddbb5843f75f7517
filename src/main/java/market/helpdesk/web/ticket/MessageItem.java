package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message in a thread.
 *
 * @param author null where the marketplace wrote and the viewer is not told who
 * @param mine whether the viewer's side wrote it; to administrators the shop's side is
 * theirs
 * @param answer what it meant for the deadline it ended, null if it ended none
 * @param saved that it was made from a saved answer, null if it wasn't
 * @param passage how it came to go out, null where that is nothing to tell
 * @param fresh whether it arrived while the viewer was writing
 */
public record MessageItem(UUID id, int position, @Nullable String author, String initials, boolean mine,
		boolean byMarketplace, ZonedDateTime receivedAt, List<TextPart> parts, @Nullable AnswerNote answer,
		@Nullable SavedNote saved, @Nullable PassageNote passage, boolean fresh) implements ThreadItem {

	@Override
	public Kind kind() {
		return Kind.MESSAGE;
	}

}
