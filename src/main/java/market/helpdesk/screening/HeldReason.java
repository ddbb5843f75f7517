package market.helpdesk.screening;

import market.helpdesk.ticket.PlainText;

/**
 * Why a held message is decided as it is, as its author reads it: 1 to 500 characters.
 */
public record HeldReason(String text) {

	public static final int MAX_LENGTH = 500;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public HeldReason {
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
