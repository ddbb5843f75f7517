package market.helpdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Side;

/**
 * What the clock has to know of a message: who wrote it and when it was received.
 *
 * @param again whether it is no message, but the buyer asking for another one than this
 */
record ThreadMessage(MessageId id, Author author, Instant receivedAt, boolean again) {

	ThreadMessage(MessageId id, Author author, Instant receivedAt) {
		this(id, author, receivedAt, false);
	}

	boolean isBuyers() {
		return author.side() == Side.BUYER;
	}

	boolean isShops() {
		return author.side() == Side.SELLER;
	}

	static ThreadMessage read(ResultSet row, int number) throws SQLException {
		return new ThreadMessage(new MessageId(row.getObject("id", UUID.class)),
				new Author(new AccountId(row.getObject("author_id", UUID.class)), Side.valueOf(row.getString("side"))),
				DeadlineRows.instant(row, "received_at"), row.getBoolean("again"));
	}

}
