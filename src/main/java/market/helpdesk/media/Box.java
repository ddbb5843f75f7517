package market.helpdesk.media;

/**
 * A part of an MP4 or a HEIC, which may hold others.
 *
 * @param start where its length stands
 * @param content where what it holds begins
 * @param end where it ends
 */
record Box(String name, long start, long content, long end) {

	long length() {
		return end - content;
	}

	/** Where it goes on behind its version and its flags, if it has them. */
	long afterVersion() {
		return content + 4;
	}

}
