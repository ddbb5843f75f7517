package market.helpdesk.ticket;

import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what is derived from tickets in step with them, in the same transaction: the
 * buyers' way to their tickets, and how many a shop has in each status.
 */
@Component
class Bookkeeping {

	private final JdbcClient jdbc;

	Bookkeeping(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param before the status the ticket had, or nothing where it is new
	 */
	void changed(Ticket ticket, @Nullable Status before) {
		jdbc.sql("""
				insert into buyer_tickets (buyer_id, ticket_id, shop_id, last_message_at)
				values (:buyer, :ticket, :shop, :at)
				on conflict (buyer_id, ticket_id) do update set last_message_at = excluded.last_message_at""")
			.param("buyer", ticket.buyer().id())
			.param("ticket", ticket.id().id())
			.param("shop", ticket.shop().id())
			.param("at", ticket.lastMessageAt().atOffset(ZoneOffset.UTC))
			.update();
		if (before != ticket.status()) {
			count(ticket, before);
		}
	}

	private void count(Ticket ticket, @Nullable Status before) {
		jdbc.sql("""
				insert into ticket_counts as c (shop_id, needs_answer, with_marketplace, waiting_for_buyer, closed)
				values (:shop, :needsAnswer, :withMarketplace, :waitingForBuyer, :closed)
				on conflict (shop_id) do update set needs_answer = c.needs_answer + excluded.needs_answer,
				  with_marketplace = c.with_marketplace + excluded.with_marketplace,
				  waiting_for_buyer = c.waiting_for_buyer + excluded.waiting_for_buyer,
				  closed = c.closed + excluded.closed""")
			.param("shop", ticket.shop().id())
			.param("needsAnswer", difference(Status.NEEDS_ANSWER, ticket, before))
			.param("withMarketplace", difference(Status.WITH_MARKETPLACE, ticket, before))
			.param("waitingForBuyer", difference(Status.WAITING_FOR_BUYER, ticket, before))
			.param("closed", difference(Status.CLOSED, ticket, before))
			.update();
	}

	private static int difference(Status status, Ticket ticket, @Nullable Status before) {
		return (ticket.status() == status ? 1 : 0) - (before == status ? 1 : 0);
	}

}
