package market.helpdesk.violation;

/**
 * What a buyer can report of a message. Reports are kept for ever, and so are these
 * names.
 */
public enum ReportKind {

	/** It is advertising (R10). */
	MARKETING(ViolationKind.MARKETING),

	/**
	 * It leads away from the platform: to pay, to agree or to talk elsewhere (R7, R8).
	 */
	OFF_PLATFORM(ViolationKind.OFF_PLATFORM_DEAL);

	private final ViolationKind violation;

	ReportKind(ViolationKind violation) {
		this.violation = violation;
	}

	/** Which duty was broken if the buyer is right. */
	public ViolationKind violation() {
		return violation;
	}

}
