package market.helpdesk.web.notice;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * What no thread tells.
 *
 * @param kind worded by {@code notices.announcement.<kind>}
 * @param words what its wording is made of, as its reader reads it
 * @param path of the page where it can be read
 */
public record AnnouncementRow(String kind, List<String> words, String path, String shopName, ZonedDateTime givenAt,
		boolean unread) implements NoticeRow {
}
