package market.helpdesk.web.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A public holiday in a list.
 *
 * @param weekend whether the day is none that would be worked
 * @param change what a draft makes of it, null where it is as it was
 * @param removable whether the day has not begun, or is new
 */
public record DayRow(LocalDate date, String name, String source, boolean weekend, @Nullable String change,
		boolean removable) {
}
