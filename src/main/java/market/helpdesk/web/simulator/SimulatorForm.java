package market.helpdesk.web.simulator;

import org.jspecify.annotations.Nullable;

/** What is tried out; each as it was typed, empty if it wasn't. */
public record SimulatorForm(String market, String receivedAt, String calendar) {

	public SimulatorForm(@Nullable String market, @Nullable String receivedAt, @Nullable String calendar) {
		this.market = typed(market);
		this.receivedAt = typed(receivedAt);
		this.calendar = typed(calendar);
	}

	/** Tells whether nothing was asked for yet. */
	boolean isBlank() {
		return market.isEmpty() && receivedAt.isEmpty();
	}

	SimulatorForm of(String otherMarket) {
		return new SimulatorForm(otherMarket, receivedAt, calendar);
	}

	private static String typed(@Nullable String field) {
		return (field != null) ? field.strip() : "";
	}

}
