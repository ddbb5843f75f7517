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

	/** Whether it is of digits alone. */
	boolean isNumber() {
		for (var at = 0; at < text.length(); at++) {
			if (text.charAt(at) < '0' || text.charAt(at) > '9') {
				return false;
			}
		}
		return true;
	}

}
