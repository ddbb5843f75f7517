package market.helpdesk.sanction;

/** How an appeal was decided. */
public enum AppealOutcome {

	/** The shop is right: the sanction counts for nothing, and so do its violations. */
	UPHELD,

	/** The sanction stays as it is. */
	REJECTED

}
