package market.helpdesk.web.calendar;

import java.time.Year;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A version of a calendar, and who published it.
 *
 * @param by null where it was shipped with the software
 */
public record VersionView(int number, Year first, Year last, ZonedDateTime at, @Nullable String by, String reason) {
}
