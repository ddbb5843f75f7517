package market.helpdesk.web.notice;

import java.time.ZonedDateTime;
import java.util.UUID;

/** A notice as the list shows it. */
public sealed interface NoticeRow permits WarningRow, NewsRow {

	/** The ticket it leads to. */
	UUID ticketId();

	String shopName();

	ZonedDateTime givenAt();

	boolean unread();

	/** Whether it tells what happened in a ticket, and not what is due. */
	default boolean isNews() {
		return this instanceof NewsRow;
	}

}
