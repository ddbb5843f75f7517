package market.helpdesk.calendar;

/**
 * The marketplace does not trade in a market of this code.
 */
public class UnknownMarket extends RuntimeException {

	public UnknownMarket(MarketCode code) {
		super("No market " + code);
	}

}
