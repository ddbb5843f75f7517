package market.helpdesk.ticket;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many messages are kept back from each ticket: what was refused, and what is to be
 * decided. Where there are none, nobody looks for any.
 */
@Repository
public class HeldCounts {

	private final JdbcClient jdbc;

	HeldCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One more is kept back; nobody writes in the ticket until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(ShopId shop, TicketId ticket) {
		change(shop, ticket, 1);
	}

	/** One less is: it was released. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void remove(ShopId shop, TicketId ticket) {
		change(shop, ticket, -1);
	}

	private void change(ShopId shop, TicketId ticket, int difference) {
		jdbc.sql("update tickets set held_count = held_count + :difference where shop_id = :shop and id = :ticket")
			.param("difference", difference)
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.update();
	}

}
