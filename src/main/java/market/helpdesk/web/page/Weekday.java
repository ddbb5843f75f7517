package market.helpdesk.web.page;

import java.time.DayOfWeek;

/** A day of the week, told in short: "Fri". */
public record Weekday(DayOfWeek day) {
}
