package market.helpdesk.sanction;

/** Where a sanction stands. */
public enum SanctionState {

	/** A removal that has one signature. */
	AWAITING,

	/** It holds, or has held and nobody has put down yet that its time is up. */
	STANDING,

	/** Its time is up. */
	EXPIRED,

	/** A removal that got no second signature. */
	DROPPED,

	/** An appeal against it was upheld: it counts for nothing. */
	OVERTURNED

}
