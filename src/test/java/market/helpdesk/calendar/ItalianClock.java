package market.helpdesk.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How what counts in Italy changes, for tests of the domain that run without a database.
 * It begins with the calendar that is seeded.
 */
public final class ItalianClock {

	public static final MarketCode IT = new MarketCode("IT");

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private final List<CalendarVersion> versions = new ArrayList<>();

	private final List<RecordedDowntime> downtimes = new ArrayList<>();

	private int revision;

	public ItalianClock() {
		publish(Instant.parse("2024-01-01T00:00:00Z"),
				SeededCalendars.of("IT")
					.holidays()
					.entrySet()
					.stream()
					.map((day) -> new Holiday(day.getKey(), day.getValue(), "Jollyday"))
					.toList());
	}

	/** A calendar is published in which another day is a holiday. */
	public ItalianClock addHoliday(Instant at, LocalDate date, String name) {
		var holidays = new ArrayList<>(versions.getLast().holidays());
		holidays.add(new Holiday(date, name, "Decreto"));
		return publish(at, holidays);
	}

	/** A calendar is published in which a day is no holiday any more. */
	public ItalianClock removeHoliday(Instant at, LocalDate date) {
		return publish(at,
				versions.getLast().holidays().stream().filter((holiday) -> !holiday.date().equals(date)).toList());
	}

	/** It is recorded that the platform was down. */
	public ItalianClock down(Instant recordedAt, Instant from, Instant to) {
		downtimes.add(new RecordedDowntime(next(recordedAt), new Downtime(from, to)));
		return this;
	}

	public ClockHistory history() {
		return new ClockHistory(List.of(new Market(IT, ROME, Locale.ITALIAN)), revision, versions, downtimes);
	}

	private ItalianClock publish(Instant at, List<Holiday> holidays) {
		versions.add(new CalendarVersion(IT, versions.size() + 1, next(at), ROME,
				EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Year.of(2024), Year.of(2035), holidays));
		return this;
	}

	private ClockRevision next(Instant at) {
		return new ClockRevision(++revision, at, Optional.empty(), "For a test");
	}

}
