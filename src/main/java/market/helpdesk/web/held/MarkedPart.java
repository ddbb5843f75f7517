package market.helpdesk.web.held;

import java.util.List;

import market.helpdesk.screening.JudgedFinding;
import market.helpdesk.screening.Part;
import market.helpdesk.screening.ScreenedPart;
import market.helpdesk.screening.Verdict;
import market.helpdesk.web.screening.MarkedText;
import market.helpdesk.web.screening.Stretch;

/**
 * What was written in one place, with what was found in it marked.
 *
 * @param stretches in the order of the text, which they make up
 */
public record MarkedPart(Part part, List<Stretch> stretches) {

	/** Marks what something follows from, not what is only recorded. */
	static MarkedPart of(ScreenedPart screened) {
		var findings = screened.judged()
			.stream()
			.filter((judged) -> judged.verdict() != Verdict.ALLOW)
			.map(JudgedFinding::finding)
			.toList();
		return new MarkedPart(screened.part(), MarkedText.whole(screened.text(), findings).stretches());
	}

}
