package market.helpdesk.writing;

/**
 * A stretch of a text.
 *
 * @param from the index of its first character
 * @param to the index behind its last one
 */
public record Span(int from, int to) {

	public Span {
		if (from < 0 || to <= from) {
			throw new IllegalArgumentException("A span begins before it ends");
		}
	}

	/** Returns what stands there. */
	public String of(String text) {
		return text.substring(from, to);
	}

}
