package market.helpdesk.attachment;

/** What a scanner for viruses says of a file. */
sealed interface Verdict {

	record Clean() implements Verdict {
	}

	/**
	 * There is a virus in it.
	 *
	 * @param signature what the scanner calls it
	 */
	record Infected(String signature) implements Verdict {
	}

	/** It said nothing that could be relied on. */
	record Unknown(String why) implements Verdict {
	}

}
