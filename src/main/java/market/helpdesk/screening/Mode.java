package market.helpdesk.screening;

/** What follows from what a rule finds. */
public enum Mode {

	/** It is not looked for. */
	OFF,

	/** It is recorded, and nothing else. */
	SHADOW,

	/** Its author is asked to confirm. */
	WARN,

	/** It does not reach the other side. */
	HOLD

}
