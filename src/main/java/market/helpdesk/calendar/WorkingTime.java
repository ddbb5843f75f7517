package market.helpdesk.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of working time, from its start up to but not including its end. */
record WorkingTime(Instant start, Instant end) {

	WorkingTime from(Instant instant) {
		return instant.isAfter(start) ? new WorkingTime(instant, end) : this;
	}

	WorkingTime until(Instant instant) {
		return instant.isBefore(end) ? new WorkingTime(start, instant) : this;
	}

	Duration length() {
		return Duration.between(start, end);
	}

}
