package market.helpdesk.marketplace;

import market.helpdesk.ticket.MessageBody;

/**
 * A name for people to read: one line of 1 to 200 characters of which at least one can be
 * seen.
 */
record OneLine(String text) {

	private static final int MAX_LENGTH = 200;

	/** Blanks at the ends are dropped. */
	OneLine {
		text = text.strip();
		if (MessageBody.isBlank(text)) {
			throw new IllegalArgumentException("is blank");
		}
		if (MessageBody.length(text) > MAX_LENGTH) {
			throw new IllegalArgumentException("has more than %d characters".formatted(MAX_LENGTH));
		}
		if (text.codePoints().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("is more than one line");
		}
	}

	@Override
	public String toString() {
		return text;
	}

}
