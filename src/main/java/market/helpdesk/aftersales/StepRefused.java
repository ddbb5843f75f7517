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

		/**
		 * Those who do the work move a case: not the buyer, and the marketplace or the
		 * shop.
		 */
		NOT_YOURS

	}

}
