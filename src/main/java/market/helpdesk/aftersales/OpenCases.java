package market.helpdesk.aftersales;

import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of which the shops give updates. */
@Repository
class OpenCases {

	private final JdbcClient jdbc;

	OpenCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Finds the open case of a ticket, unless the marketplace has taken that over. */
	Optional<OpenCase> answeredByShop(ShopId shop, TicketId ticket) {
		return jdbc.sql("""
				select c.shop_id, s.market, c.ticket_id, c.id as case_id
				from cases c
				join tickets t on t.shop_id = c.shop_id and t.id = c.ticket_id
				join shops s on s.id = c.shop_id
				where c.shop_id = :shop and c.ticket_id = :ticket and c.closed_at is null and t.take_over_id is null""")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.query(UpdateRows::openCase)
			.optional();
	}

}
