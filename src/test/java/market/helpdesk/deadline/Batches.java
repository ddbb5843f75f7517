package market.helpdesk.deadline;

import java.time.Duration;

/** Settings with small batches. */
final class Batches {

	private Batches() {
	}

	static ResponseClockSettings of(int size) {
		return new ResponseClockSettings(Duration.ofDays(1), Duration.ofMinutes(1), size, size);
	}

}
