package market.helpdesk.violation;

/** Which duty was broken. */
public enum ViolationKind {

	/** A buyer's message was not answered within 24 hours of working time (R13). */
	LATE_RESPONSE("R13");

	private final String rule;

	ViolationKind(String rule) {
		this.rule = rule;
	}

	/** The rule of the marketplace's policy that says so. */
	public String rule() {
		return rule;
	}

}
