package market.helpdesk.calendar;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A country the marketplace trades in. Its days begin at midnight in its zone, and its
 * holidays are named in its language.
 */
public record Market(MarketCode code, ZoneId zone, Locale language) {
}
