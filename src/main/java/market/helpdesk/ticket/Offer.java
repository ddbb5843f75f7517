package market.helpdesk.ticket;

/**
 * What a shop offers and a buyer asks about before buying: one line of 1 to 200
 * characters.
 */
public record Offer(String text) {

	public static final int MAX_LENGTH = 200;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public Offer {
		text = text.replaceAll("\\R", " ").strip();
		if (PlainText.isBlank(text) || PlainText.length(text) > MAX_LENGTH || !PlainText.isStorable(text)) {
			throw new IllegalArgumentException("An offer has 1 to %d characters".formatted(MAX_LENGTH));
		}
	}

	@Override
	public String toString() {
		return text;
	}

}
