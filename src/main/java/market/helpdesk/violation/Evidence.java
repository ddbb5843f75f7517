package market.helpdesk.violation;

import java.time.Instant;

import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.screening.ScreeningId;

/** What shows that a rule was broken. */
public sealed interface Evidence {

	/**
	 * A deadline that was missed.
	 *
	 * @param dueAt when the answer would have been due
	 * @param receivedAt since when it was owed
	 * @param revision what that was computed by, see
	 * {@link market.helpdesk.calendar.ClockHistory}
	 */
	record MissedDeadline(Instant dueAt, Instant receivedAt, int revision) implements Evidence {
	}

	/** What was found in a text that the shop sent, or tried to send. */
	record ScreenedTexts(ScreeningId screening) implements Evidence {
	}

	/**
	 * A flag that was upheld.
	 *
	 * @param words what the buyer said against the answer
	 * @param position of the answer in its ticket
	 */
	record UpheldFlag(FlagId flag, FlagKind kind, String words, int position) implements Evidence {
	}

}
