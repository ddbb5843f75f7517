package market.helpdesk.ticket;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.Money;
import market.helpdesk.ticket.TicketDetails.OrderedItem;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tickets as they are read: the whole of one, and its thread in stretches, never cut
 * (R4).
 */
@Repository
public class Threads {

	private static final String DETAILS = """
			select t.*, b.name as buyer_name, s.name as shop_name, s.market, o.number, o.item, o.total, o.currency,
			  o.placed_at, o.delivered_at, coalesce(r.position, 0) as read_up_to
			from tickets t
			join accounts b on b.id = t.buyer_id
			join shops s on s.id = t.shop_id
			left join orders o on o.shop_id = t.shop_id and o.id = t.order_id
			left join read_marks r on r.shop_id = t.shop_id and r.ticket_id = t.id and r.account_id = :viewer
			where t.id = :id and %s""";

	private final JdbcClient jdbc;

	Threads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a ticket if the viewer may see it. An administrator gives a reason elsewhere.
	 */
	public Optional<TicketDetails> findVisibleTo(Viewer viewer, TicketId id) {
		var mine = switch (viewer) {
			case Buyer buyer ->
				"t.shop_id = (select shop_id from buyer_tickets where buyer_id = :viewer and ticket_id = :id)";
			case Member member -> "t.shop_id in (:shops)";
			case Administrator administrator -> "true";
		};
		var shops = (viewer instanceof Member member) ? member.shopIds() : List.<UUID>of();
		return jdbc.sql(DETAILS.formatted(mine))
			.param("id", id.id())
			.param("viewer", viewer.account().id())
			.param("shops", shops)
			.query(Threads::details)
			.optional();
	}

	/**
	 * Returns what happened in a ticket up to but not including a position, at most so
	 * many messages, in the order in which it happened.
	 */
	public List<ThreadEntry> read(TicketDetails ticket, int before, int atMost) {
		return jdbc.sql("""
				select 'WRITTEN' as kind, m.position, m.id, m.side, a.name, m.body, m.received_at as at
				from messages m join accounts a on a.id = m.author_id
				where m.shop_id = :shop and m.ticket_id = :ticket and m.position < :before and m.position >= :from
				union all
				select 'CLOSED', c.after_position, null, null, a.name, null, c.closed_at
				from closures c join accounts a on a.id = c.closed_by
				where c.shop_id = :shop and c.ticket_id = :ticket and c.after_position < :before
				  and c.after_position >= :from
				order by position, kind desc""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("before", before)
			.param("from", before - atMost)
			.query(Threads::entry)
			.list();
	}

	/** Remembers how far the viewer has read, which is never less far than before. */
	@Transactional
	public void markRead(Viewer viewer, TicketDetails ticket) {
		jdbc.sql("""
				insert into read_marks (shop_id, ticket_id, account_id, position)
				values (:shop, :ticket, :viewer, :position)
				on conflict (shop_id, ticket_id, account_id) do update set position = excluded.position
				where read_marks.position < excluded.position""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("viewer", viewer.account().id())
			.param("position", ticket.messageCount())
			.update();
	}

	private static ThreadEntry entry(ResultSet row, int number) throws SQLException {
		var at = row.getObject("at", OffsetDateTime.class).toInstant();
		return switch (row.getString("kind")) {
			case "CLOSED" -> new ThreadEntry.Closed(row.getInt("position"), row.getString("name"), at);
			default -> new ThreadEntry.Written(new MessageId(row.getObject("id", UUID.class)), row.getInt("position"),
					Side.valueOf(row.getString("side")), row.getString("name"), row.getString("body"), at);
		};
	}

	private static TicketDetails details(ResultSet row, int number) throws SQLException {
		return new TicketDetails(new TicketId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), new TicketReference(row.getString("reference")),
				row.getString("subject"), Topic.valueOf(row.getString("topic")),
				Status.valueOf(row.getString("status")), row.getBoolean("closed"), row.getString("buyer_name"),
				row.getString("shop_name"), new MarketCode(row.getString("market")), orderedItem(row),
				Optional.ofNullable(row.getString("offer")), row.getInt("message_count"), row.getInt("read_up_to"));
	}

	private static Optional<OrderedItem> orderedItem(ResultSet row) throws SQLException {
		var orderNumber = row.getString("number");
		if (orderNumber == null) {
			return Optional.empty();
		}
		var total = new Money(row.getObject("total", BigDecimal.class),
				Currency.getInstance(row.getString("currency")));
		return Optional.of(new OrderedItem(orderNumber, row.getString("item"), total,
				row.getObject("placed_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(instant(row.getObject("delivered_at", OffsetDateTime.class)))));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

}
