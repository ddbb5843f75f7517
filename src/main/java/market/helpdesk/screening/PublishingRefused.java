package market.helpdesk.screening;

/** The rules were not published. */
public class PublishingRefused extends RuntimeException {

	/** What was in the way. */
	public enum Why {

		/** There is a newer version than the one that was looked at. */
		OUTDATED,

		/** The rules stand like that already. */
		NOTHING_CHANGED

	}

	private final Why why;

	PublishingRefused(Why why) {
		super(why.name());
		this.why = why;
	}

	public Why why() {
		return why;
	}

}
