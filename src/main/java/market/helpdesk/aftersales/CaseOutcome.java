package market.helpdesk.aftersales;

/** How a case ends. */
public enum CaseOutcome {

	REPAIRED, REPLACED, REFUNDED,

	/** Nothing is done, for a reason. */
	REJECTED

}
