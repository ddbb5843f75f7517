package market.helpdesk.marketplace;

/**
 * A line of a file as it lies there.
 *
 * @param number from 1 on
 * @param bytes without the line feed; nothing where the line is too long
 */
record RawLine(long number, byte[] bytes, boolean tooLong) {

	/** Whether there is nothing in it, as at the end of many a file. */
	boolean isBlank() {
		for (byte each : bytes) {
			if (each != ' ' && each != '\t' && each != '\r') {
				return false;
			}
		}
		return !tooLong;
	}

}
