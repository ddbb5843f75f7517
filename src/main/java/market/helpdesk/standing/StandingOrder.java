package market.helpdesk.standing;

/** By what shops can be sorted, the lowest first. */
public enum StandingOrder {

	SCORE("score"), TIMELINESS("timeliness"), REGULARITY("regularity"), RELIABILITY("reliability");

	private final String column;

	StandingOrder(String column) {
		this.column = column;
	}

	String column() {
		return column;
	}

}
