package market.helpdesk.web.calendar;

import java.time.Year;
import java.util.List;

/**
 * What could be the holidays of the year that comes next, to be looked through before it
 * is taken over.
 */
public record ProposalPage(String country, Year year, List<DayRow> days) {
}
