package market.helpdesk.sanction;

/** What a shop says against a sanction: 1 to 5,000 characters. */
public record AppealWords(String text) {

	public static final int MAX_LENGTH = 5_000;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public AppealWords {
		text = WrittenWords.require(text, MAX_LENGTH);
	}

	@Override
	public String toString() {
		return text;
	}

}
