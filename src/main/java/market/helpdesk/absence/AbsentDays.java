package market.helpdesk.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

/** The days of an absence, from its first one to its last one, both included. */
@Embeddable
public record AbsentDays(LocalDate firstDay, LocalDate lastDay) {

	public AbsentDays {
		if (lastDay.isBefore(firstDay)) {
			throw new IllegalArgumentException("Nobody is away from %s to %s".formatted(firstDay, lastDay));
		}
	}

	/** How many days these are, working days or not. */
	public long length() {
		return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
	}

	/** Tells whether a day is one of these. */
	public boolean include(LocalDate day) {
		return !day.isBefore(firstDay) && !day.isAfter(lastDay);
	}

	/** The instant at which the first day begins in a zone. */
	public Instant begin(ZoneId zone) {
		return firstDay.atStartOfDay(zone).toInstant();
	}

	/** The first instant in a zone that is no longer part of the last day. */
	public Instant end(ZoneId zone) {
		return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
	}

	Stream<LocalDate> each() {
		return firstDay.datesUntil(lastDay.plusDays(1));
	}

}
