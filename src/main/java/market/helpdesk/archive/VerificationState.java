package market.helpdesk.archive;

/** How a verification stands. */
public enum VerificationState {

	/** No node has begun with it. */
	ASKED,

	RUNNING,

	/** Everything was looked at. */
	DONE,

	/** Its node died, again and again. */
	BROKEN_OFF

}
