package market.helpdesk.ticket;

import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose tickets they are, for those who tell buyers something. */
@Repository
public class TicketBuyers {

	private final JdbcClient jdbc;

	TicketBuyers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the buyer of a ticket.
	 * @throws org.springframework.dao.EmptyResultDataAccessException if there is no such
	 * ticket
	 */
	public AccountId of(ShopId shop, TicketId ticket) {
		return new AccountId(jdbc.sql("select buyer_id from tickets where shop_id = :shop and id = :ticket")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.query(UUID.class)
			.single());
	}

}
