package market.helpdesk.web.ticket;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whether working time passes today in a market of the viewer (R14).
 *
 * @param market the ISO code of the country
 * @param holiday the name of the public holiday of that day, null on other days
 */
public record ClockNotice(boolean running, LocalDate day, String market, @Nullable String holiday) {
}
