package market.helpdesk.web.page;

import java.time.LocalDate;

/** A day, told with its name: "Fri 13 Nov". */
public record Day(LocalDate date) {
}
