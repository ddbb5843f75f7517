package market.helpdesk.calendar;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is different about a day in a draft.
 *
 * @param before the holiday of the version it is based on
 * @param after the holiday of the draft
 */
public record DayDifference(LocalDate date, Optional<Holiday> before, Optional<Holiday> after) {

	/** What becomes of the day. */
	public enum Kind {

		ADDED, RENAMED, REMOVED

	}

	static DayDifference of(LocalDate date, @Nullable Holiday before, @Nullable Holiday after) {
		return new DayDifference(date, Optional.ofNullable(before), Optional.ofNullable(after));
	}

	public Kind kind() {
		if (before.isEmpty()) {
			return Kind.ADDED;
		}
		return after.isEmpty() ? Kind.REMOVED : Kind.RENAMED;
	}

}
