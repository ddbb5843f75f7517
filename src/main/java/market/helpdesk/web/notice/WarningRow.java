package market.helpdesk.web.notice;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.web.page.DueTime;

/**
 * That answers are due soon.
 *
 * @param single whether it is about one answer
 * @param ticketId the ticket of the most urgent answer
 */
public record WarningRow(boolean single, int answers, UUID ticketId, String reference, int percent, DueTime due,
		String shopName, ZonedDateTime givenAt, boolean unread) implements NoticeRow {
}
