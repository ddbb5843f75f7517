package market.helpdesk.calendar;

import java.time.LocalDate;
import java.time.Year;

/** Why something cannot be done to a draft. */
public sealed interface DraftRefusal {

	/**
	 * The day has begun, and shops counted on its being a holiday: time that has passed
	 * is not taken away (R14).
	 */
	record DayHasBegun(LocalDate date) implements DraftRefusal {
	}

	/**
	 * The day is in a year whose holidays are not known.
	 *
	 * @param next the year whose proposal comes first
	 */
	record NotCovered(LocalDate date, Year next) implements DraftRefusal {
	}

	/** The day is no holiday. */
	record NoHoliday(LocalDate date) implements DraftRefusal {
	}

	/** It is not the year that comes next. */
	record NotTheNextYear(Year next) implements DraftRefusal {
	}

	/** The draft changes nothing. */
	record NothingChanged() implements DraftRefusal {
	}

	/** Another version was published since. */
	record Outdated() implements DraftRefusal {
	}

}
