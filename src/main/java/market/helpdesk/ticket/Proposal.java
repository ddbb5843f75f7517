package market.helpdesk.ticket;

/**
 * Whether a shop has asked, since the buyer's oldest unanswered message, if an answer is
 * still needed. It may ask once.
 */
public enum Proposal {

	/** It has not. */
	NONE,

	/** It has, and the buyer has said nothing to it. */
	OPEN,

	/** It has, and the buyer has agreed or gone on writing. */
	SETTLED;

	Proposal settled() {
		return (this == OPEN) ? SETTLED : this;
	}

}
