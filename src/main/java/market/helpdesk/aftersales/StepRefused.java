package market.helpdesk.aftersales;

/** A case can't take this step, or not by them. */
public class StepRefused extends RuntimeException {

	private final Why why;

	StepRefused(Why why) {
		super(why.name());
		this.why = why;
	}

	public Why why() {
		return why;
	}

	public enum Why {

		/** Somebody else has moved or closed it meanwhile, or there is no such way. */
		NOT_FROM_HERE,

		/** Stages are left out, and nobody says why. */
		NO_REASON,

		/** Only whoever answers in the ticket moves its case. */
		NOT_YOURS,

		/** What is sent is estimated to arrive in the past, or in a far future. */
		NO_SUCH_DELIVERY

	}

}
