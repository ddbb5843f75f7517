package market.helpdesk.sanction;

/** A step can't be taken, or can't be taken any more. */
public class SanctionRefused extends RuntimeException {

	/** Why not. */
	public enum Why {

		/** Somebody else decided it, or it was withdrawn. */
		DECIDED,

		/** The proposal is for another track. */
		OTHER_TRACK,

		/**
		 * A violation is waived meanwhile, led to another sanction, or is none of these.
		 */
		VIOLATIONS_GONE,

		/** It lasts longer than it may. */
		TOO_LONG,

		/** Nobody signs for two. */
		SAME_ADMINISTRATOR,

		/** The second signature comes three days after the first, at the earliest. */
		COOLING_OFF,

		/** It waits for no signature. */
		NOT_AWAITING,

		/** It holds no more, or not yet. */
		NOT_STANDING,

		/** Its time is not up. */
		STILL_RUNNING,

		/** There was an appeal against it. */
		APPEALED,

		/** It can't be appealed against: the time for that is up, or it holds not yet. */
		NOT_APPEALABLE,

		/** Whoever only stands in for a shop does not appeal for it. */
		NOT_YOURS,

		/** Nobody decides of what they had a part in. */
		INVOLVED

	}

	private final Why why;

	SanctionRefused(Why why) {
		super(why.name());
		this.why = why;
	}

	public Why why() {
		return why;
	}

}
