package market.helpdesk.web.aftersales;

import market.helpdesk.web.page.DueTime;

/**
 * By when the next update of a case is expected (R17).
 *
 * @param overdue whether the time for it is up
 */
public record UpdateView(DueTime due, boolean overdue) {
}
