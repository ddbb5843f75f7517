package market.helpdesk.ticket;

/** What a ticket is about in its opener's words: one line of 1 to 120 characters. */
public record Subject(String text) {

	public static final int MAX_LENGTH = 120;

	/**
	 * Line breaks become blanks, and blanks at the ends are dropped.
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public Subject {
		text = text.replaceAll("\\R", " ").strip();
		if (PlainText.isBlank(text) || PlainText.length(text) > MAX_LENGTH || !PlainText.isStorable(text)) {
			throw new IllegalArgumentException("A subject has 1 to %d characters".formatted(MAX_LENGTH));
		}
	}

	@Override
	public String toString() {
		return text;
	}

}
