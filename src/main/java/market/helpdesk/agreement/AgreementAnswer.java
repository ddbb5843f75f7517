package market.helpdesk.agreement;

/** What ends a proposal. */
public enum AgreementAnswer {

	/** The other side wants it. */
	CONFIRMED(AgreementState.CONFIRMED, false),

	/** The other side does not. */
	DECLINED(AgreementState.DECLINED, false),

	/** Its own side doesn't any more. */
	WITHDRAWN(AgreementState.WITHDRAWN, true);

	private final AgreementState state;

	private final boolean ofItsOwnSide;

	AgreementAnswer(AgreementState state, boolean ofItsOwnSide) {
		this.state = state;
		this.ofItsOwnSide = ofItsOwnSide;
	}

	AgreementState state() {
		return state;
	}

	boolean isFor(Party answering, Party proposing) {
		return ofItsOwnSide == (answering == proposing);
	}

}
