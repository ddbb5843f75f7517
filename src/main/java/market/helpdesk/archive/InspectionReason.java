package market.helpdesk.archive;

/** Why an administrator reads what others wrote to each other. */
public enum InspectionReason {

	DISPUTE, COMPLAINT, SUSPECTED_VIOLATION, LEGAL_REQUEST,

	/** Anything else, in the administrator's own words. */
	OTHER

}
