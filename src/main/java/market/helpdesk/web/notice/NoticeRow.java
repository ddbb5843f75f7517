package market.helpdesk.web.notice;

import java.time.ZonedDateTime;

/** A notice as the list shows it. */
public sealed interface NoticeRow permits WarningRow, NewsRow, AnnouncementRow {

	String shopName();

	ZonedDateTime givenAt();

	boolean unread();

	/** Whether it tells what happened in a ticket. */
	default boolean isNews() {
		return this instanceof NewsRow;
	}

	/** Whether it tells what is due. */
	default boolean isWarning() {
		return this instanceof WarningRow;
	}

	/** Whether it tells what no ticket tells. */
	default boolean isAnnouncement() {
		return this instanceof AnnouncementRow;
	}

}
