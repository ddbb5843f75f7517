package market.helpdesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.OrderId;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The tickets a viewer may see, as lists, the latest message first. One statement each.
 */
@Repository
public class TicketLists {

	/**
	 * What a list shows of a ticket. The names come from the few tickets a page has
	 * found, not from all it looks through.
	 */
	static final String SUMMARIES = """
			select t.id, t.shop_id, t.reference, t.subject, t.last_message_preview, t.topic, t.status, t.closed,
			  t.waiver_id is not null as waived, t.point_count, t.open_points,
			  t.last_message_at, t.order_id, b.name as buyer_name, s.name as shop_name, s.market,
			  o.number as order_number,
			  coalesce(r.position, 0) < %s as unread
			from (%s) t
			join accounts b on b.id = t.buyer_id
			join shops s on s.id = t.shop_id
			left join orders o on o.shop_id = t.shop_id and o.id = t.order_id
			left join read_marks r on r.shop_id = t.shop_id and r.ticket_id = t.id and r.account_id = :viewer
			order by t.last_message_at desc, t.id desc""";

	/** What the other side wrote last and the viewer's side has not written after. */
	private static final String UNREAD_BY_BUYER = """
			case when greatest(t.last_seller_position, t.last_marketplace_position, t.last_delivered_position) > t.last_buyer_position
			  then greatest(t.last_seller_position, t.last_marketplace_position, t.last_delivered_position) else 0 end""";

	private static final String UNREAD_BY_SHOP = """
			case when greatest(t.last_buyer_position, t.last_marketplace_position) > t.last_seller_position
			  then greatest(t.last_buyer_position, t.last_marketplace_position) else 0 end""";

	private final JdbcClient jdbc;

	TicketLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the tickets of a buyer. */
	public Page<TicketSummary> of(Buyer buyer, Optional<Cursor> after, int size) {
		return page(
				jdbc.sql(SUMMARIES.formatted(UNREAD_BY_BUYER,
						"""
								select t.* from (
								  select shop_id, ticket_id from buyer_tickets where buyer_id = :viewer%s
								  order by last_message_at desc, ticket_id desc limit :size) mine
								join tickets t on t.shop_id = mine.shop_id and t.id = mine.ticket_id""".formatted(
								after.map((cursor) -> " and (last_message_at, ticket_id) < (:at, :id)").orElse("")))),
				buyer, after, size);
	}

	/** Returns the tickets of a member's shops, all or those of one status. */
	public Page<TicketSummary> of(Member member, Optional<Status> status, Optional<Cursor> after, int size) {
		var query = jdbc
			.sql(SUMMARIES.formatted(UNREAD_BY_SHOP,
					"""
							select * from tickets where shop_id in (:shops)%s%s
							order by last_message_at desc, id desc limit :size"""
						.formatted(status.map((wanted) -> " and status = :status").orElse(""), behind(after))))
			.param("shops", member.shopIds());
		status.ifPresent((wanted) -> query.param("status", wanted.name()));
		return page(query, member, after, size);
	}

	/**
	 * Returns those of the given tickets that belong to a member's shops, by their ids.
	 */
	public Map<TicketId, TicketSummary> of(Member member, Collection<TicketId> tickets) {
		if (tickets.isEmpty()) {
			return Map.of();
		}
		return jdbc
			.sql(SUMMARIES.formatted(UNREAD_BY_SHOP,
					"select * from tickets where shop_id in (:shops) and id in (:tickets)"))
			.param("shops", member.shopIds())
			.param("tickets", tickets.stream().map(TicketId::id).toList())
			.param("viewer", member.account().id())
			.query(TicketLists::summary)
			.list()
			.stream()
			.collect(Collectors.toMap(TicketSummary::id, Function.identity()));
	}

	/** Returns the tickets of orders the viewer was shown, by their orders. */
	public Map<OrderId, List<TicketSummary>> about(Viewer viewer, Collection<OrderId> orders) {
		if (orders.isEmpty()) {
			return Map.of();
		}
		record AboutOrder(OrderId order, TicketSummary ticket) {
		}
		var mine = switch (viewer) {
			case Buyer buyer -> "buyer_id = :viewer";
			case Member member -> "shop_id in (:shops)";
			case Viewer.Inspector inspector -> "true";
		};
		var shops = (viewer instanceof Member member) ? member.shopIds() : List.<UUID>of();
		return jdbc.sql(SUMMARIES.formatted("0", "select * from tickets where order_id in (:orders) and " + mine))
			.param("orders", orders.stream().map(OrderId::id).toList())
			.param("shops", shops)
			.param("viewer", viewer.account().id())
			.query((row, number) -> new AboutOrder(new OrderId(row.getObject("order_id", UUID.class)),
					summary(row, number)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(AboutOrder::order,
					Collectors.mapping(AboutOrder::ticket, Collectors.toList())));
	}

	/**
	 * Returns how many tickets of a member's shops stand where, from books kept for it.
	 */
	public TicketCounts count(Member member) {
		return jdbc.sql("""
				select coalesce(sum(needs_answer), 0) as needs_answer,
				  coalesce(sum(with_marketplace), 0) as with_marketplace,
				  coalesce(sum(waiting_for_buyer), 0) as waiting_for_buyer, coalesce(sum(closed), 0) as closed
				from ticket_counts where shop_id in (:shops)""")
			.param("shops", member.shopIds())
			.query(TicketCounts.class)
			.single();
	}

	private static String behind(Optional<Cursor> after) {
		return after.map((cursor) -> " and (last_message_at, id) < (:at, :id)").orElse("");
	}

	private static Page<TicketSummary> page(StatementSpec query, Viewer viewer, Optional<Cursor> after, int size) {
		query.param("viewer", viewer.account().id()).param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(TicketLists::summary).list(), size,
				(ticket) -> new Cursor(ticket.lastMessageAt(), ticket.id().id()));
	}

	static TicketSummary summary(ResultSet row, int number) throws SQLException {
		return new TicketSummary(new TicketId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), new TicketReference(row.getString("reference")),
				row.getString("subject"), row.getString("last_message_preview"), Topic.valueOf(row.getString("topic")),
				Status.valueOf(row.getString("status")), row.getBoolean("closed"), row.getBoolean("waived"),
				row.getString("buyer_name"), row.getString("shop_name"), new MarketCode(row.getString("market")),
				Optional.ofNullable(row.getString("order_number")), row.getInt("point_count"),
				row.getInt("open_points"), row.getBoolean("unread"),
				row.getObject("last_message_at", OffsetDateTime.class).toInstant());
	}

}
