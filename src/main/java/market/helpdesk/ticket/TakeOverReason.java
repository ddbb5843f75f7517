package market.helpdesk.ticket;

/** Why the marketplace takes a ticket over: 1 to 500 characters. */
public record TakeOverReason(String text) {

	public static final int MAX_LENGTH = 500;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public TakeOverReason {
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
