package market.helpdesk.quality;

/** What buyers rate of an answer (R15). */
public enum Aspect {

	COMPLETE, CLEAR

}
