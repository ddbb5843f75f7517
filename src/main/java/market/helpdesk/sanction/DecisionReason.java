package market.helpdesk.sanction;

/** Why a proposal, a removal or an appeal is decided as it is: 1 to 500 characters. */
public record DecisionReason(String text) {

	public static final int MAX_LENGTH = 500;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public DecisionReason {
		text = WrittenWords.require(text, MAX_LENGTH);
	}

	@Override
	public String toString() {
		return text;
	}

}
