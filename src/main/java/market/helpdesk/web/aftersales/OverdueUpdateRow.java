package market.helpdesk.web.aftersales;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.web.page.DueTime;

/**
 * An update that is overdue, in a list; all times in the zone of the market.
 *
 * @param country the ISO code of the market
 * @param lastUpdate since when the shop has been silent
 * @param overdueSince when its time was up
 */
public record OverdueUpdateRow(UUID ticketId, String reference, CaseKind kind, String shopName, String country,
		ZonedDateTime lastUpdate, DueTime due, ZonedDateTime overdueSince) {
}
