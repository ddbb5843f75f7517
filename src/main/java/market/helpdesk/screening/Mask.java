package market.helpdesk.screening;

import java.util.Collection;
import java.util.Comparator;

import market.helpdesk.detection.Finding;

/**
 * Hides stretches of a text behind dots. A text never gets longer by it, so it fits
 * wherever it did before; and never blank, as dots can be seen.
 */
final class Mask {

	private static final String DOTS = "•••";

	private Mask() {
	}

	/**
	 * Returns the text with each finding hidden, those that touch or overlap as one. How
	 * much is hidden can't be told from what is shown.
	 */
	static String over(String text, Collection<Finding> findings) {
		var shown = new StringBuilder();
		var end = 0;
		var hiddenFrom = -1;
		for (var finding : findings.stream().sorted(Comparator.comparingInt(Finding::start)).toList()) {
			if (hiddenFrom >= 0 && finding.start() > end) {
				hide(text, hiddenFrom, end, shown);
				hiddenFrom = -1;
			}
			if (hiddenFrom < 0) {
				shown.append(text, end, finding.start());
				hiddenFrom = finding.start();
			}
			end = Math.max(end, finding.end());
		}
		if (hiddenFrom >= 0) {
			hide(text, hiddenFrom, end, shown);
		}
		return shown.append(text, end, text.length()).toString();
	}

	/** As many dots as fit where something stood. */
	private static void hide(String text, int start, int end, StringBuilder shown) {
		shown.append(DOTS, 0, Math.min(DOTS.length(), text.codePointCount(start, end)));
	}

}
