package market.helpdesk.archive;

/** What is taken out of the archive as a file. */
public enum Export {

	/** A ticket with everything that proves it. */
	EVIDENCE_PACK

}
