package market.helpdesk.web.held;

import java.util.ArrayList;
import java.util.List;

import market.helpdesk.screening.JudgedFinding;
import market.helpdesk.screening.Part;
import market.helpdesk.screening.ScreenedPart;
import market.helpdesk.screening.Verdict;

/**
 * A text with what was found in it marked.
 *
 * @param stretches in the order of the text, which they make up
 */
public record MarkedText(Part part, List<Stretch> stretches) {

	/** A stretch of a text. */
	public record Stretch(String text, boolean marked) {
	}

	/** Marks what something follows from, not what is only recorded. */
	static MarkedText of(ScreenedPart screened) {
		var text = screened.text();
		var stretches = new ArrayList<Stretch>();
		var end = 0;
		for (var finding : screened.judged()
			.stream()
			.filter(MarkedText::isMarked)
			.map(JudgedFinding::finding)
			.toList()) {
			var start = Math.max(finding.start(), end);
			if (finding.end() > start) {
				add(text.substring(end, start), false, stretches);
				add(text.substring(start, finding.end()), true, stretches);
				end = finding.end();
			}
		}
		add(text.substring(end), false, stretches);
		return new MarkedText(screened.part(), stretches);
	}

	private static boolean isMarked(JudgedFinding judged) {
		return judged.verdict() != Verdict.ALLOW;
	}

	private static void add(String text, boolean marked, List<Stretch> stretches) {
		if (!text.isEmpty()) {
			stretches.add(new Stretch(text, marked));
		}
	}

	/** Whether nothing in it was found. */
	public boolean isClean() {
		return stretches.stream().noneMatch(Stretch::marked);
	}

}
