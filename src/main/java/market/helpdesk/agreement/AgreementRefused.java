package market.helpdesk.agreement;

/** Something can't be done with an agreement, or can't be done any more. */
public class AgreementRefused extends RuntimeException {

	/** Why not. */
	public enum Why {

		/** Nobody answers what their own side proposes. */
		OWN_SIDE,

		/** Nobody takes back what the other side proposes. */
		OTHER_SIDE,

		/** It was confirmed, declined or taken back before. */
		SETTLED,

		/** Only what both confirmed can be replaced, by one proposal at a time. */
		NOT_IN_FORCE,

		/** The marketplace took the ticket over, or has handed it back. */
		NOT_YOURS_NOW

	}

	private final Why why;

	AgreementRefused(Why why) {
		super(why.name());
		this.why = why;
	}

	public Why why() {
		return why;
	}

}
