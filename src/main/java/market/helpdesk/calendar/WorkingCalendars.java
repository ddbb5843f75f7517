package market.helpdesk.calendar;

import org.springframework.stereotype.Component;

/**
 * What counts in every market (R14): as it is, and as it was when a deadline was
 * computed.
 * <p>
 * It is read once and again as soon as there is a new revision, which is looked for
 * wherever a deadline is decided on ({@link #newest}). What only shows time to people may
 * go by what was {@linkplain #of read last}, on a node that has not looked since.
 */
@Component
public class WorkingCalendars {

	private final Markets markets;

	private final ClockRevisions revisions;

	private volatile ClockHistory history;

	WorkingCalendars(Markets markets, ClockRevisions revisions) {
		this.markets = markets;
		this.revisions = revisions;
		this.history = read(revisions.latest());
	}

	/**
	 * Returns the calendar of the given market.
	 * @throws UnknownMarket if the marketplace does not trade there
	 */
	public WorkingCalendar of(MarketCode market) {
		return history.clock(market).calendar();
	}

	/**
	 * Returns what counted in a market after a revision and before the next, also if that
	 * revision was made on another node a moment ago.
	 */
	public WorkingClock clock(MarketCode market, int revision) {
		return ((revision > history.latest()) ? newest() : history).clock(market, revision);
	}

	/** Returns what was read last: enough for pages. */
	public ClockHistory history() {
		return history;
	}

	/**
	 * Returns what the caller's transaction can see at this moment; one small statement
	 * where nothing has changed.
	 */
	public ClockHistory newest() {
		var latest = revisions.latest();
		if (latest != history.latest()) {
			history = read(latest);
		}
		return history;
	}

	/**
	 * Each revision is made after the one before was there for all to see, so nothing is
	 * missing up to the latest, whatever comes meanwhile.
	 */
	private ClockHistory read(int latest) {
		return new ClockHistory(markets.all(), latest, revisions.versions(latest), revisions.downtimes(latest));
	}

}
