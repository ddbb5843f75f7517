package market.helpdesk.bench;

/** How much data there is: 1 as promised, less to try things out. */
record Scale(double factor) {

	Scale {
		if (factor <= 0 || factor > 1) {
			throw new IllegalArgumentException("A scale is more than 0 and at most 1, not " + factor);
		}
	}

	int of(int amount) {
		return (int) Math.max(10, Math.round(amount * factor));
	}

	int shops() {
		return of(5_000);
	}

	int buyers() {
		return of(20_000);
	}

	int running() {
		return of(1_000_000);
	}

	/** How many are past their instant at once. */
	int past() {
		return of(100_000);
	}

}
