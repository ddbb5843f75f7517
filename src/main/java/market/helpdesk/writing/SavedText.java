package market.helpdesk.writing;

import market.helpdesk.ticket.MessageBody;

/**
 * What a saved answer is called and what it says: a text like a message's, in which
 * {@link Placeholder placeholders} stand for what differs from ticket to ticket.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters in one line
 */
public record SavedText(String name, String body) {

	public static final int LONGEST_NAME = 80;

	/**
	 * @throws IllegalArgumentException if one of them is blank, too long or can't be
	 * kept, or if there are placeholders that nothing stands for
	 */
	public SavedText {
		name = name.strip().replaceAll("\\s+", " ");
		if (MessageBody.isBlank(name) || MessageBody.length(name) > LONGEST_NAME || !MessageBody.isStorable(name)) {
			throw new IllegalArgumentException("A name has 1 to %d characters".formatted(LONGEST_NAME));
		}
		if (!Placeholder.unknownIn(new MessageBody(body).text()).isEmpty()) {
			throw new IllegalArgumentException("Nothing stands for a placeholder");
		}
	}

}
