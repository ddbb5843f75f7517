package market.helpdesk.web.admin;

/** How the response deadlines stand. */
public record Figures(long shops, long running, long overdue, long missedThisWeek) {
}
