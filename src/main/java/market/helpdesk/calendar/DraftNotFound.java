package market.helpdesk.calendar;

/** Somebody has no draft of a market's calendar, or none any more. */
public class DraftNotFound extends RuntimeException {

	private final MarketCode market;

	public DraftNotFound(MarketCode market) {
		super("No draft of the calendar of " + market);
		this.market = market;
	}

	public MarketCode market() {
		return market;
	}

}
