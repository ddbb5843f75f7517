package market.helpdesk.archive;

/** What is being looked at, in this order. */
public enum VerificationStage {

	/** Entries, the texts they commit to and the rows they tell of. */
	ENTRIES,

	/** Where chains end. */
	HEADS,

	/** Rows that no entry tells of. */
	ROWS,

	/** Checkpoints, and what they cover. */
	CHECKPOINTS

}
