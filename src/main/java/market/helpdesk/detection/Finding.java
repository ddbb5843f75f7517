package market.helpdesk.detection;

/**
 * Something that was found in a text.
 *
 * @param start where it begins in the text as it was written, in UTF-16 units
 * @param end behind its last unit; no code point is cut
 */
public record Finding(DetectionRule rule, int start, int end) {

	/**
	 * @throws IllegalArgumentException if the span is empty or begins before the text
	 */
	public Finding {
		if (start < 0 || end <= start) {
			throw new IllegalArgumentException("A finding has a span");
		}
	}

	public FindingKind kind() {
		return rule.kind();
	}

	/** Returns what was found, as it was written. */
	public String in(String text) {
		return text.substring(start, end);
	}

}
