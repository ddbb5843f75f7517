package market.helpdesk.agreement;

/** Which agreements somebody wants to see. */
public enum AgreementFilter {

	/** What the other side proposes and they have not answered. */
	OPEN,

	/** What is in force. */
	CONFIRMED,

	/** Everything, however it ended. */
	ALL

}
