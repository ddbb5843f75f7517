package market.helpdesk.ticket;

import java.time.Instant;

import market.helpdesk.account.ShopId;

/** What somebody of the shop wrote, to be judged by the buyer (R15). */
public record GivenAnswer(ShopId shop, TicketId ticket, MessageId message, int position, String author, String body,
		Instant receivedAt) {
}
