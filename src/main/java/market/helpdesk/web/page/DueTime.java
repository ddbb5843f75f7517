package market.helpdesk.web.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * An instant at which something is due, told as people tell it: "today 13:05", "tomorrow
 * 09:18", "Fri 13 Nov 16:20". Midnight is told as the end of the day before: "Mon 16 Nov
 * 24:00".
 *
 * @param at the instant in the zone of the market
 * @param today the day it is now in the zone of the market
 */
public record DueTime(ZonedDateTime at, LocalDate today) {
}
