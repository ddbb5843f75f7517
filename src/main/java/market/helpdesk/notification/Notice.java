package market.helpdesk.notification;

import java.time.Instant;
import java.util.List;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/** What somebody was told. */
public sealed interface Notice {

	NoticeId id();

	String shopName();

	MarketCode market();

	Instant givenAt();

	/** Whether it came after its reader last looked. */
	boolean unread();

	/**
	 * That their shop owes answers, and its time runs out.
	 *
	 * @param answers of how many answers it tells, at least one
	 * @param ticket the most urgent one's
	 * @param percent how much of the time for the most urgent one was used
	 * @param dueAt when the most urgent one is due
	 */
	record Warning(NoticeId id, String shopName, MarketCode market, int answers, TicketId ticket, String reference,
			int percent, Instant dueAt, Instant givenAt, boolean unread) implements Notice {

		/** Tells whether it is about one answer and no more. */
		public boolean isSingle() {
			return answers == 1;
		}

	}

	/**
	 * That something happened in a ticket, as its thread tells it.
	 *
	 * @param note worded by {@code ticket.note.<note>}
	 * @param by null where only the time did it
	 * @param side null where nobody did it
	 */
	record News(NoticeId id, String shopName, MarketCode market, TicketId ticket, String reference, String note,
			@Nullable String by, @Nullable Side side, List<NoteWord> words, Instant givenAt,
			boolean unread) implements Notice {
	}

	/**
	 * That something happened which no thread tells.
	 *
	 * @param kind worded by {@code notices.announcement.<kind>}
	 * @param path of the page where it can be read
	 */
	record Announcement(NoticeId id, String shopName, MarketCode market, String kind, List<NoteWord> words, String path,
			Instant givenAt, boolean unread) implements Notice {
	}

}
