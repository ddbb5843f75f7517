package market.helpdesk.web.admin;

/**
 * How the response deadlines stand in one market.
 *
 * @param country its ISO code
 */
public record MarketFigures(String country, long shops, long running, long overdue, long missedThisWeek) {
}
