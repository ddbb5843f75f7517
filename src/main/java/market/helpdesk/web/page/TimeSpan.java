package market.helpdesk.web.page;

import java.time.ZonedDateTime;

/** From when to when on one day, told to the second: "18:00–24:00". */
public record TimeSpan(ZonedDateTime from, ZonedDateTime to) {
}
