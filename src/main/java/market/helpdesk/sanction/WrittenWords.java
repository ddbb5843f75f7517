package market.helpdesk.sanction;

import market.helpdesk.ticket.MessageBody;

/** What the texts of sanctions and appeals have in common. */
final class WrittenWords {

	private WrittenWords() {
	}

	/**
	 * Returns a text without the blanks around it.
	 * @throws IllegalArgumentException if it is blank, too long or can't be kept
	 */
	static String require(String text, int maxLength) {
		var stripped = text.strip();
		if (MessageBody.isBlank(stripped) || MessageBody.length(stripped) > maxLength
				|| !MessageBody.isStorable(stripped)) {
			throw new IllegalArgumentException("A text has 1 to %d characters".formatted(maxLength));
		}
		return stripped;
	}

}
