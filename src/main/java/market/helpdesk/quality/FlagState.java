package market.helpdesk.quality;

/** Where a flag stands. */
public enum FlagState {

	/** It has asked for another answer, and is to be decided. */
	OPEN,

	/** It is to be decided, and asks for nothing until it is upheld. */
	WAITING,

	/** An administrator found that it is right. */
	UPHELD,

	/** An administrator found that it is not. */
	DISMISSED

}
