/**
 * The markets the marketplace trades in, and their working time.
 * <p>
 * Ask {@link market.helpdesk.calendar.WorkingCalendars} for the
 * {@link market.helpdesk.calendar.WorkingClock} of a market, and that when something is
 * due, how much working time has passed, and what did not count and why. That is all this
 * module knows: which amount is owed, by whom and since when is said by those who ask.
 * <p>
 * Calendars change by being published anew, and the platform's downtimes are recorded:
 * each is a revision, and what was computed by an earlier one can still be explained
 * ({@link market.helpdesk.calendar.ClockHistory}). Administrators prepare the next
 * version in a {@link market.helpdesk.calendar.CalendarDraft}.
 * <p>
 * A working day is [00:00, next 00:00) in the market's time zone, Monday to Friday, and
 * no public holiday (R14). Instants go in and instants come out. What happens on the wall
 * clock in between is the zone's affair: a day has 23 or 25 hours where its rules say so,
 * and all of them count.
 */
@ApplicationModule(allowedDependencies = { "audit" })
@NullMarked
package market.helpdesk.calendar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
