package market.helpdesk.web.violation;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import market.helpdesk.detection.FindingKind;
import market.helpdesk.screening.Part;
import market.helpdesk.violation.ReportKind;
import market.helpdesk.web.page.DueTime;
import market.helpdesk.web.screening.Stretch;

/** What shows that a rule was broken. */
public sealed interface EvidenceView {

	/** What templates switch on. */
	Kind kind();

	enum Kind {

		DEADLINE, FLAG, TEXTS, REPORT

	}

	/**
	 * A deadline that was missed.
	 *
	 * @param receivedAt since when the answer was owed, in the zone of the market
	 * @param revision what it was computed by
	 */
	record Missed(DueTime dueAt, ZonedDateTime receivedAt, int revision) implements EvidenceView {

		@Override
		public Kind kind() {
			return Kind.DEADLINE;
		}

	}

	/**
	 * A flag that was upheld.
	 *
	 * @param words what the buyer said against the answer
	 * @param position of the answer in its ticket
	 */
	record Flagged(UUID id, String words, int position) implements EvidenceView {

		@Override
		public Kind kind() {
			return Kind.FLAG;
		}

	}

	/**
	 * Texts in which something was found.
	 *
	 * @param held whether they were held back
	 * @param found what was found, each kind once
	 * @param parts those in which it was found
	 * @param others those in which nothing was
	 */
	record Screened(String author, boolean held, List<FindingKind> found, List<PartView> parts,
			List<PartView> others) implements EvidenceView {

		@Override
		public Kind kind() {
			return Kind.TEXTS;
		}

	}

	/**
	 * A text of a screening.
	 *
	 * @param whole all of it
	 * @param around what was found with some of the text around it
	 */
	record PartView(Part part, List<Stretch> whole, List<Stretch> around) {
	}

	/**
	 * A message that its buyer reported.
	 *
	 * @param as what it was reported as
	 * @param position of the message in its ticket
	 */
	record Reported(ReportKind as, int position, String author, String body, ZonedDateTime at) implements EvidenceView {

		@Override
		public Kind kind() {
			return Kind.REPORT;
		}

	}

}
