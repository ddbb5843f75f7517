package market.helpdesk.screening;

import java.util.List;

import market.helpdesk.detection.Finding;
import market.helpdesk.ticket.ErasedText;

/**
 * A text that was looked at, as it was written, with what was found in it and what
 * follows from that.
 *
 * @param judged in the order of the text
 */
public record ScreenedPart(Part part, String text, List<JudgedFinding> judged) {

	public ScreenedPart {
		// Of a text that was erased nothing can be shown where it stood.
		judged = ErasedText.isMark(text) ? List.of() : List.copyOf(judged);
	}

	/** Returns everything that was found, in the order of the text. */
	public List<Finding> findings() {
		return judged.stream().map(JudgedFinding::finding).toList();
	}

	/** Returns what must not reach the other side, in the order of the text. */
	public List<Finding> stopped() {
		return judged.stream().filter(JudgedFinding::isStopped).map(JudgedFinding::finding).toList();
	}

}
