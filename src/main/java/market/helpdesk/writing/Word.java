package market.helpdesk.writing;

import java.util.Locale;

/**
 * A word of a text: letters and digits, and what joins digits to them, so that an order
 * number is one word.
 *
 * @param span where it stands
 * @param written as it stands there
 * @param folded the same in small letters
 */
record Word(Span span, String written, String folded) {

	static Word of(String text, int from, int to) {
		var written = text.substring(from, to);
		return new Word(new Span(from, to), written, written.toLowerCase(Locale.ROOT));
	}

	boolean isOfLetters() {
		return written.codePoints().noneMatch(Character::isDigit);
	}

	/** Whether every letter is a capital; a single one always may be. */
	boolean isInCapitals() {
		return isOfLetters() && written.codePoints().noneMatch(Character::isLowerCase)
				&& written.codePoints().anyMatch(Character::isUpperCase);
	}

	int length() {
		return written.codePointCount(0, written.length());
	}

}
