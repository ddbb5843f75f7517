package market.helpdesk.screening;

/** What became of a message that was held. Decisions are kept for ever. */
public enum HeldState {

	/** An administrator has to decide. */
	WAITING,

	/** It went out as it was. */
	RELEASED,

	/** It went out without what was found in it. */
	RELEASED_MASKED,

	/** It never goes out. */
	REFUSED;

	public boolean isReleased() {
		return this == RELEASED || this == RELEASED_MASKED;
	}

}
