package market.helpdesk.ticket;

/**
 * What somebody wrote, exactly: 1 to 5,000 characters of which at least one can be seen,
 * or {@link #NONE} where points say it all. Line breaks, emoji and right-to-left text are
 * kept as they came.
 */
public record MessageBody(String text) {

	public static final int MAX_LENGTH = 5_000;

	/** Not a word. */
	public static final MessageBody NONE = new MessageBody("");

	private static final int EXCERPT_LENGTH = 160;

	/**
	 * @param text empty where not a word was written
	 * @throws IllegalArgumentException if there is a text and it is blank, too long or
	 * can't be kept
	 */
	public MessageBody {
		if (isBlank(text) && !text.isEmpty() || length(text) > MAX_LENGTH || !isStorable(text)) {
			throw new IllegalArgumentException("A message has 1 to %d characters".formatted(MAX_LENGTH));
		}
	}

	/**
	 * Returns a text that somebody wrote.
	 * @throws IllegalArgumentException if it is blank, too long or can't be kept
	 */
	public static MessageBody written(String text) {
		return new MessageBody(text.isEmpty() ? " " : text);
	}

	/** Counts characters as people do: an emoji is one. */
	public static int length(String text) {
		return PlainText.length(text);
	}

	/** Returns whether nothing in the text can be seen. */
	public static boolean isBlank(String text) {
		return PlainText.isBlank(text);
	}

	/** Returns whether the text has only characters that can be kept. */
	public static boolean isStorable(String text) {
		return PlainText.isStorable(text);
	}

	boolean isNone() {
		return text.isEmpty();
	}

	String excerpt() {
		return PlainText.excerpt(text, EXCERPT_LENGTH);
	}

	@Override
	public String toString() {
		return text;
	}

}
