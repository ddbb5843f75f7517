package market.helpdesk.detection;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * What a reader takes for single characters of a text. A finding has whole ones, so that
 * nothing is torn where it is marked or masked.
 */
final class Graphemes {

	private final boolean isPlain;

	private final BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);

	Graphemes(String text) {
		this.isPlain = text.chars().allMatch((unit) -> unit < 0x300 && unit != '\r');
		if (!isPlain) {
			breaks.setText(text);
		}
	}

	Finding whole(DetectionRule rule, int start, int end) {
		if (isPlain) {
			return new Finding(rule, start, end);
		}
		var first = breaks.isBoundary(start) ? start : breaks.preceding(start);
		var last = breaks.isBoundary(end) ? end : breaks.following(end);
		return new Finding(rule, first, last);
	}

}
