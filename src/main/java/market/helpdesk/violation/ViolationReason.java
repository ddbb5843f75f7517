package market.helpdesk.violation;

import market.helpdesk.ticket.MessageBody;

/** Why a violation is decided as it is: 1 to 500 characters. */
public record ViolationReason(String text) {

	public static final int MAX_LENGTH = 500;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public ViolationReason {
		text = text.strip();
		if (MessageBody.isBlank(text) || MessageBody.length(text) > MAX_LENGTH || !MessageBody.isStorable(text)) {
			throw new IllegalArgumentException("A reason has 1 to %d characters".formatted(MAX_LENGTH));
		}
	}

	@Override
	public String toString() {
		return text;
	}

}
