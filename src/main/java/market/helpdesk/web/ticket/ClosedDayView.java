package market.helpdesk.web.ticket;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day that doesn't count.
 *
 * @param holiday its name if it is a public holiday, null on a weekend
 */
public record ClosedDayView(LocalDate date, @Nullable String holiday) {
}
