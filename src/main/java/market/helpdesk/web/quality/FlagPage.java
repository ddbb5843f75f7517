package market.helpdesk.web.quality;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import market.helpdesk.quality.FlagKind;
import market.helpdesk.ticket.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where a buyer flags an answer.
 *
 * @param until when it can be flagged last
 * @param points what the answer was to answer
 * @param waits whether the flag will wait for an administrator, since too many were
 * dismissed
 * @param limit how many dismissed ones are too many
 * @param days of how many days those are counted
 * @param refusal why it can't be flagged, null if it can
 */
public record FlagPage(UUID ticketId, String reference, int position, String author, ZonedDateTime receivedAt,
		String body, ZonedDateTime until, List<Point> points, boolean waits, int limit, int days,
		@Nullable Refusal refusal) {

	/** Why an answer can't be flagged. */
	public enum Refusal {

		/** It was flagged before. */
		FLAGGED_BEFORE,

		/** It was given too long ago. */
		TOO_LATE

	}

	/** What can be said against it, in this order. */
	public FlagKind[] kinds() {
		return FlagKind.values();
	}

}
