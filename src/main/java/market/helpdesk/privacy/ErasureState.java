package market.helpdesk.privacy;

/** Where a request to be erased stands. */
public enum ErasureState {

	/** An administrator has to decide. */
	ASKED,

	/** It is being carried out, as far as nothing stands against it. */
	GRANTED,

	/** Nothing is left. */
	DONE,

	DECLINED,

	/** Whoever asked took it back. */
	WITHDRAWN

}
