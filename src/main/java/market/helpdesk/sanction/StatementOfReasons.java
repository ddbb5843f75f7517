package market.helpdesk.sanction;

/**
 * What a shop is told of why it is sanctioned, beside the violations and their rules: 1
 * to 2,000 characters.
 */
public record StatementOfReasons(String text) {

	public static final int MAX_LENGTH = 2_000;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public StatementOfReasons {
		text = WrittenWords.require(text, MAX_LENGTH);
	}

	@Override
	public String toString() {
		return text;
	}

}
