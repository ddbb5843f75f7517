package market.helpdesk.agreement;

/** What speaks against terms in the ticket they are proposed in. */
public enum Objection {

	/** Where nothing was bought nobody pays. */
	NO_ORDER,

	/** It is another currency than the order's. */
	OTHER_CURRENCY,

	/** It is more than the order cost, or more than anything could cost. */
	TOO_MUCH,

	/** The day is over where the shop is. */
	PAST,

	/** The day is years away: a slip of the hand. */
	TOO_FAR

}
