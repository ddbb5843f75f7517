package market.helpdesk.violation;

import java.time.Instant;
import java.util.List;

import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.screening.ScreenedPart;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.Verdict;

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

	/**
	 * A flag that was upheld.
	 *
	 * @param words what the buyer said against the answer
	 * @param position of the answer in its ticket
	 */
	record UpheldFlag(FlagId flag, FlagKind kind, String words, int position) implements Evidence {
	}

	/**
	 * What was found in texts that somebody of the shop sent, or tried to send.
	 *
	 * @param author the name of whoever did
	 * @param verdict what became of it then
	 * @param parts all texts as they were written, with those findings that speak for
	 * this violation
	 */
	record ScreenedTexts(ScreeningId screening, String author, Verdict verdict,
			List<ScreenedPart> parts) implements Evidence {

		public ScreenedTexts {
			parts = List.copyOf(parts);
		}

	}

	/**
	 * A message that its buyer reported.
	 *
	 * @param position of the message in its ticket
	 * @param author the name of whoever wrote it
	 */
	record ReportedMessage(ReportKind kind, int position, String author, String body,
			Instant reportedAt) implements Evidence {
	}

}
