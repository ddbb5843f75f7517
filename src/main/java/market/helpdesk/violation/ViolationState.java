package market.helpdesk.violation;

/** How certain a violation is. */
public enum ViolationState {

	/** Something speaks for it, and an administrator is to decide. */
	SUSPECTED,

	/** The records alone prove it, or an administrator found so. */
	CONFIRMED,

	/** An administrator found that it is none. */
	DISMISSED,

	/** It was one, and counts for nothing. */
	WAIVED

}
