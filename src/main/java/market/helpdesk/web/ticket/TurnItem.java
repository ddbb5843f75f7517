package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something other than a message that changed, or might have changed, whose turn it is.
 *
 * @param by null where the marketplace did it and the viewer is not told who
 * @param note what became of the deadline it ended, null if it ended none
 */
public record TurnItem(Kind kind, @Nullable String by, ZonedDateTime at,
		@Nullable ReleaseNote note) implements ThreadItem {

	/** Whether an administrator did it. */
	public boolean byMarketplace() {
		return kind == Kind.TAKE_OVER || kind == Kind.HAND_BACK;
	}

}
