package market.helpdesk.aftersales;

import java.util.Optional;

import market.helpdesk.ticket.PlainText;

/** What somebody has to say about a step, or why it was taken: 1 to 500 characters. */
public record Remark(String text) {

	public static final int MAX_LENGTH = 500;

	/**
	 * @throws IllegalArgumentException if the text is blank, too long or can't be kept
	 */
	public Remark {
		text = text.strip();
		if (PlainText.isBlank(text) || PlainText.length(text) > MAX_LENGTH || !PlainText.isStorable(text)) {
			throw new IllegalArgumentException("A remark has 1 to %d characters".formatted(MAX_LENGTH));
		}
	}

	/**
	 * Returns what was written, or nothing where nothing was.
	 * @throws IllegalArgumentException if it can't be a remark
	 */
	public static Optional<Remark> of(String text) {
		return PlainText.isBlank(text) ? Optional.empty() : Optional.of(new Remark(text));
	}

	@Override
	public String toString() {
		return text;
	}

}
