package market.helpdesk.web.quality;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was said of an answer, and what the viewer can say.
 *
 * @param flag null where nobody flagged it
 * @param complete whether it was complete, null where that was not said
 * @param clear whether it was clear, null where that was not said
 * @param mayFlag whether the viewer can flag it
 * @param mayRate whether the viewer can rate it
 */
public record AnswerQuality(UUID ticketId, int position, @Nullable FlagView flag, @Nullable Boolean complete,
		@Nullable Boolean clear, boolean mayFlag, boolean mayRate) {

	public boolean isRated() {
		return complete != null || clear != null;
	}

}
