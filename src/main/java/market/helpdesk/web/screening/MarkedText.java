package market.helpdesk.web.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import market.helpdesk.detection.Finding;

/**
 * A text with what was found in it marked.
 *
 * @param stretches in the order of the text
 */
public record MarkedText(List<Stretch> stretches) {

	/** How much is told before and behind what was found, in UTF-16 units. */
	private static final int AROUND = 120;

	/** The whole text. Findings that overlap are one mark. */
	public static MarkedText whole(String text, List<Finding> findings) {
		return between(text, findings, 0, text.length());
	}

	/** What was found, and some of the text around it. */
	public static MarkedText around(String text, List<Finding> findings) {
		var first = findings.stream().mapToInt(Finding::start).min().orElse(0);
		var last = findings.stream().mapToInt(Finding::end).max().orElse(0);
		return between(text, findings, cut(text, first - AROUND), cut(text, last + AROUND));
	}

	private static MarkedText between(String text, List<Finding> findings, int from, int to) {
		var stretches = new ArrayList<Stretch>();
		var end = from;
		if (from > 0) {
			stretches.add(new Stretch("… ", false));
		}
		for (var finding : findings.stream().sorted(Comparator.comparingInt(Finding::start)).toList()) {
			add(stretches, text, end, finding.start(), false);
			add(stretches, text, Math.max(end, finding.start()), finding.end(), true);
			end = Math.max(end, finding.end());
		}
		add(stretches, text, end, to, false);
		if (to < text.length()) {
			stretches.add(new Stretch(" …", false));
		}
		return new MarkedText(List.copyOf(stretches));
	}

	private static void add(List<Stretch> stretches, String text, int from, int to, boolean marked) {
		if (from < to) {
			stretches.add(new Stretch(text.substring(from, to), marked));
		}
	}

	/** No character is cut in two. */
	private static int cut(String text, int at) {
		var place = Math.clamp(at, 0, text.length());
		return (place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place))) ? place - 1 : place;
	}

}
