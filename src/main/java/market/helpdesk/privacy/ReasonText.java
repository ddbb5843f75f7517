package market.helpdesk.privacy;

import market.helpdesk.ticket.PlainText;

/** Why an administrator decides so, or holds something: 1 to 500 characters. */
public record ReasonText(String text) {

	public static final int MAX_LENGTH = 500;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public ReasonText {
		text = text.strip();
		if (PlainText.isBlank(text) || PlainText.length(text) > MAX_LENGTH || !PlainText.isStorable(text)) {
			throw new IllegalArgumentException("A reason has 1 to %d characters".formatted(MAX_LENGTH));
		}
	}

	@Override
	public String toString() {
		return text;
	}

}
