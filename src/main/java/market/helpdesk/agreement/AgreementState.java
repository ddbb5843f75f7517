package market.helpdesk.agreement;

/** Where an agreement stands. */
public enum AgreementState {

	/** One side proposes it; the other has said nothing yet. */
	PROPOSED,

	/** Both want it: it is in force. */
	CONFIRMED,

	/** The other side does not want it. */
	DECLINED,

	/** Its own side took it back in time. */
	WITHDRAWN,

	/** Both wanted it, and later another one instead. */
	SUPERSEDED

}
