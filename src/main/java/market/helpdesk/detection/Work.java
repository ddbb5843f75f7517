package market.helpdesk.detection;

/**
 * How much was done for a text, counted where loops are innermost. By it a test sees that
 * no text of a length takes much more than another, which no stopwatch tells reliably.
 */
final class Work {

	private long steps;

	void step() {
		steps++;
	}

	void steps(int more) {
		steps += more;
	}

	long done() {
		return steps;
	}

}
