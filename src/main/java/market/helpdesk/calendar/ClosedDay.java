package market.helpdesk.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which the clock stands still, and why: the name of the public holiday, in the
 * market's language, or nothing for a weekend. A holiday that falls on a weekend is not
 * named, for it closes nothing that was open; {@link WorkingCalendar#holidayOn} knows it.
 */
public record ClosedDay(LocalDate date, Optional<String> holiday) {
}
