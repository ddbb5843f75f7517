package market.helpdesk.calendar;

/** Why a downtime cannot be recorded. */
public sealed interface DowntimeRefusal {

	/** It is not over, so nobody knows how long it will last. */
	record NotOver() implements DowntimeRefusal {
	}

	/** It is longer than any can be: more likely a date was mistyped. */
	record TooLong() implements DowntimeRefusal {
	}

	/** It lies outside the years of a market's calendar. */
	record NotCovered(MarketCode market) implements DowntimeRefusal {
	}

	/** Part of it is on record already. */
	record Overlaps(RecordedDowntime other) implements DowntimeRefusal {
	}

	/** Something else was published or recorded at the same moment. */
	record TryAgain() implements DowntimeRefusal {
	}

}
