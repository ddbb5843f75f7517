package market.helpdesk.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.Side;

/** Something that happened in a ticket, as its transcript tells it. */
sealed interface TranscriptItem {

	Moment at();

	Optional<DeadlineItem> deadline();

	/**
	 * Somebody wrote.
	 *
	 * @param author not where the reader is not told who acts for the marketplace
	 * @param body not where it was erased
	 * @param erased when, and on what ground
	 * @param hidden whether contact data was left out of it before it went out (R7)
	 * @param releasedAt when it went out, where it had been held
	 * @param answers the numbers of the points it answers
	 */
	record Written(String kind, UUID id, int position, Side side, Optional<String> author, Moment at,
			Optional<String> body, Optional<ErasedText> erased, boolean hidden, Optional<Moment> releasedAt,
			List<PointItem> points, List<Integer> answers, List<FileItem> attachments,
			Optional<DeadlineItem> deadline) implements TranscriptItem {

		static final String KIND = "MESSAGE";

	}

	/** Something else happened, told in words by language. */
	record Happened(String kind, Optional<String> by, Moment at, Map<String, String> words,
			Optional<DeadlineItem> deadline) implements TranscriptItem {
	}

	/** Something the buyer asked, one of several. */
	record PointItem(int number, String text) {
	}

	/**
	 * A file that went with a message.
	 *
	 * @param path where it lies in the pack; nowhere where it was erased
	 */
	record FileItem(UUID id, String name, String type, long size, String sha256, Optional<String> path,
			Optional<ErasedText> erased) {
	}

}
