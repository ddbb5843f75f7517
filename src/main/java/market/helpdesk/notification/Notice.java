package market.helpdesk.notification;

import java.time.Instant;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

/**
 * What somebody was told: that their shop owes answers, and its time runs out.
 *
 * @param answers of how many answers it tells, at least one
 * @param ticket the most urgent one's
 * @param reference that ticket's
 * @param percent how much of the time for the most urgent one was used
 * @param dueAt when the most urgent one is due
 * @param unread whether it came after its reader last looked
 */
public record Notice(NoticeId id, String shopName, MarketCode market, int answers, TicketId ticket, String reference,
		int percent, Instant dueAt, Instant givenAt, boolean unread) {

	/** Tells whether it is about one answer and no more. */
	public boolean isSingle() {
		return answers == 1;
	}

}
