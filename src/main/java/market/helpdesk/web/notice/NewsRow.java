package market.helpdesk.web.notice;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What happened in a ticket.
 *
 * @param note worded by {@code ticket.note.<note>}
 * @param words what its wording is made of, as its reader reads it
 */
public record NewsRow(UUID ticketId, String reference, String note, List<String> words, String shopName,
		ZonedDateTime givenAt, boolean unread) implements NoticeRow {
}
