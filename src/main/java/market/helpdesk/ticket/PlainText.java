package market.helpdesk.ticket;

/** What the texts people write have in common. */
public final class PlainText {

	private PlainText() {
	}

	/** Counts characters as people do: an emoji outside the basic plane is one. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/**
	 * Returns whether nothing in the text can be seen: blanks, controls, invisible marks.
	 */
	public static boolean isBlank(String text) {
		return text.codePoints().noneMatch(PlainText::isVisible);
	}

	/**
	 * Returns whether the text can be kept exactly: no NUL, which the database can't
	 * hold, and no half of a surrogate pair, which is no character.
	 */
	public static boolean isStorable(String text) {
		return text.codePoints().noneMatch((point) -> point == 0 || Character.getType(point) == Character.SURROGATE);
	}

	/** Folds blanks and cuts to a length, for lists. */
	static String excerpt(String text, int length) {
		var folded = text.strip().replaceAll("\\s+", " ");
		return (length(folded) <= length) ? folded
				: folded.substring(0, folded.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
	}

	private static boolean isVisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				false;
			// A mark shows on a letter; without one it shows nothing.
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
			// A Braille cell without dots and Hangul's fillers are letters that show
			// nothing.
			default -> point != 0x2800 && point != 0x3164 && point != 0xFFA0 && point != 0x115F && point != 0x1160;
		};
	}

}
