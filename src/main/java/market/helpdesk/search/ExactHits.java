package market.helpdesk.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import market.helpdesk.account.Viewer;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is called exactly what was typed, in whatever letters. */
@Repository
class ExactHits {

	/** Two shops may share a number; more who share what was typed are no exact hits. */
	private static final int MOST = 5;

	private static final String TICKETS = """
			select t.shop_id, t.id, 'TICKET' as kind, t.opened_at as at, 0::real as rank from tickets t
			where t.reference = :reference and %1$s
			union
			select t.shop_id, t.id, 'TICKET', t.opened_at, 0 from orders o
			join tickets t on t.shop_id = o.shop_id and t.order_id = o.id
			where lower(o.number) = lower(:number) and %1$s
			order by at desc, id desc limit :most""";

	private static final String ORDERS = """
			select o.id, o.number, o.item, b.name as buyer_name, s.name as shop_name, s.market, o.placed_at from orders o
			join accounts b on b.id = o.buyer_id
			join shops s on s.id = o.shop_id
			where lower(o.number) = lower(:number) and %s
			order by o.placed_at desc, o.id desc limit :most""";

	private final JdbcClient jdbc;

	ExactHits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the tickets of that reference or order number: nothing is asked where there
	 * can be none.
	 * @param orders those of that number
	 */
	List<Found> tickets(Viewer viewer, SearchText text, List<OrderHit> orders) {
		if (orders.isEmpty() && text.reference().isEmpty()) {
			return List.of();
		}
		var scope = new SearchScope(viewer);
		return scope.bind(jdbc.sql(TICKETS.formatted(scope.ofTickets())))
			.param("reference", text.reference().map(TicketReference::text).orElse(""))
			.param("number", text.typed())
			.param("most", MOST)
			.query(Found::of)
			.list();
	}

	/** Returns the orders of that number, whether there is a ticket about them or not. */
	List<OrderHit> orders(Viewer viewer, SearchText text) {
		if (!text.isOneWord()) {
			return List.of();
		}
		var scope = new SearchScope(viewer);
		return scope.bind(jdbc.sql(ORDERS.formatted(scope.ofOrders())))
			.param("number", text.typed())
			.param("most", MOST)
			.query((row, number) -> new OrderHit(row.getObject("id", UUID.class), row.getString("number"),
					row.getString("item"), row.getString("buyer_name"), row.getString("shop_name"),
					new MarketCode(row.getString("market")),
					row.getObject("placed_at", OffsetDateTime.class).toInstant()))
			.list();
	}

}
