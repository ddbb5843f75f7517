package market.helpdesk.ticket;

/** One thing a buyer wants to know: one line of 1 to 500 characters (R16). */
public record PointText(String text) {

	public static final int MAX_LENGTH = 500;

	private static final int EXCERPT_LENGTH = 160;

	/**
	 * Line breaks become blanks, and blanks at the ends are dropped.
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public PointText {
		text = text.replaceAll("\\R", " ").strip();
		if (PlainText.isBlank(text) || PlainText.length(text) > MAX_LENGTH || !PlainText.isStorable(text)) {
			throw new IllegalArgumentException("A point has 1 to %d characters".formatted(MAX_LENGTH));
		}
	}

	String excerpt() {
		return PlainText.excerpt(text, EXCERPT_LENGTH);
	}

	@Override
	public String toString() {
		return text;
	}

}
