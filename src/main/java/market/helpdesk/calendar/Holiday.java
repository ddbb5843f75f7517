package market.helpdesk.calendar;

import java.time.LocalDate;

/**
 * A public holiday of a whole market.
 *
 * @param name in the market's language
 * @param source where we have it from: a law, a library
 */
public record Holiday(LocalDate date, String name, String source) {
}
