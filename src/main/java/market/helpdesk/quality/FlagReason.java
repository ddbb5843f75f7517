package market.helpdesk.quality;

import market.helpdesk.ticket.MessageBody;

/** Why an answer is flagged, or a flag decided as it is: 1 to 500 characters. */
public record FlagReason(String text) {

	public static final int MAX_LENGTH = 500;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public FlagReason {
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
