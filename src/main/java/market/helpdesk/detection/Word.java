package market.helpdesk.detection;

/**
 * A word of a reading: letters and digits, or one of the few signs that say something.
 *
 * @param text in small letters, without accents
 * @param start where in the reading it begins
 * @param end behind its last character
 * @param opens whether a sentence begins with it
 */
record Word(String text, int start, int end, boolean opens) {

	boolean isOfLetters() {
		return text.chars().allMatch(Character::isLetter);
	}

}
