package market.helpdesk.violation;

/** How certain a violation is. */
public enum ViolationState {

	/** The records alone prove it, or an administrator found so. */
	CONFIRMED,

	/** It counts for nothing: the platform was down. */
	WAIVED

}
