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

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.Money;
import market.helpdesk.order.OrderId;
import market.helpdesk.ticket.ThreadEntry.SavedWords;
import market.helpdesk.ticket.TicketDetails.OrderedItem;
import market.helpdesk.ticket.TicketDetails.StandingTakeOver;
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
			  o.placed_at, o.delivered_at, coalesce(r.position, 0) as read_up_to, k.taken_over_by, k.taken_over_at, k.reason,
			  w.name as taken_over_by_name
			from tickets t
			join accounts b on b.id = t.buyer_id
			join shops s on s.id = t.shop_id
			left join orders o on o.shop_id = t.shop_id and o.id = t.order_id
			left join read_marks r on r.shop_id = t.shop_id and r.ticket_id = t.id and r.account_id = :viewer
			left join take_overs k on k.shop_id = t.shop_id and k.id = t.take_over_id
			left join accounts w on w.id = k.taken_over_by
			where t.id = :id and %s""";

	/** What happened in a stretch of a thread, beside and between the messages. */
	static final String ENTRIES = """
			select e.*, a.name from (
			  select case saved_answer_unchanged when true then 'SAVED' when false then 'CHANGED' else 'WRITTEN' end as kind,
			    position, id, side, author_id as by, body, received_at as at, 0 as place, saved_answer_name as note,
			    attachment_count, screening_id, hidden, sent_after, released_at
			  from messages where shop_id = :shop and ticket_id = :ticket
			  union all
			  select 'PROPOSED', after_position, null, null, proposed_by, null, proposed_at, 1, null, 0, null, null, null, null
			  from waiver_proposals where shop_id = :shop and ticket_id = :ticket
			  union all
			  select 'WAIVED', after_position, id, null, waived_by, null, waived_at, 2, null, 0, null, null, null, null
			  from waivers where shop_id = :shop and ticket_id = :ticket
			  union all
			  select 'WITHDRAWN', w.after_position, w.id, null, d.withdrawn_by, null, d.withdrawn_at, 3, null, 0, null, null, null, null
			  from waivers w join waiver_withdrawals d on d.shop_id = w.shop_id and d.waiver_id = w.id
			  where w.shop_id = :shop and w.ticket_id = :ticket
			  union all
			  select 'TAKEN_OVER', after_position, id, null, taken_over_by, null, taken_over_at, 4, null, 0, null, null, null, null
			  from take_overs where shop_id = :shop and ticket_id = :ticket
			  union all
			  select 'HANDED_BACK', b.after_position, k.id, null, b.handed_back_by, null, b.handed_back_at, 5, null, 0, null, null, null, null
			  from take_overs k join hand_backs b on b.shop_id = k.shop_id and b.take_over_id = k.id
			  where k.shop_id = :shop and k.ticket_id = :ticket
			  union all
			  select 'CLOSED', after_position, null, null, closed_by, null, closed_at, 6, null, 0, null, null, null, null
			  from closures where shop_id = :shop and ticket_id = :ticket
			  union all
			  select 'NOTED', after_position, id, side, noted_by, words::text, noted_at, 7, kind, 0, null, null, null, null
			  from thread_notes where shop_id = :shop and ticket_id = :ticket) e
			left join accounts a on a.id = e.by
			where e.position < :before and e.position >= :from
			order by e.position, e.place > 0, e.at, e.place, e.id""";

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
			case Inspector inspector -> "true";
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
		return jdbc.sql(ENTRIES)
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
		var by = row.getString("name");
		return switch (row.getString("kind")) {
			case "PROPOSED" -> new ThreadEntry.Proposed(by, at);
			case "WAIVED" -> new ThreadEntry.Waived(new WaiverId(row.getObject("id", UUID.class)), by, at);
			case "WITHDRAWN" -> new ThreadEntry.Withdrawn(by, at);
			case "TAKEN_OVER" -> new ThreadEntry.TakenOver(new TakeOverId(row.getObject("id", UUID.class)), by, at);
			case "HANDED_BACK" -> new ThreadEntry.HandedBack(by, at);
			case "NOTED" -> noted(row, at);
			case "CLOSED" -> new ThreadEntry.Closed(row.getInt("position"), by, at);
			default -> new ThreadEntry.Written(new MessageId(row.getObject("id", UUID.class)), row.getInt("position"),
					Side.valueOf(row.getString("side")), by, row.getString("body"), row.getInt("attachment_count"), at,
					saved(row), passage(row));
		};
	}

	private static Optional<SavedWords> saved(ResultSet row) throws SQLException {
		var unchanged = row.getString("kind").equals("SAVED");
		return Optional.ofNullable(row.getString("note")).map((name) -> new SavedWords(name, unchanged));
	}

	private static Optional<Passage> passage(ResultSet row) throws SQLException {
		var screening = row.getObject("screening_id", UUID.class);
		return (screening == null) ? Optional.empty()
				: Optional.of(new Passage(screening, row.getBoolean("hidden"), delay(row)));
	}

	private static Optional<Passage.Delay> delay(ResultSet row) throws SQLException {
		var releasedAt = row.getObject("released_at", OffsetDateTime.class);
		return (releasedAt == null) ? Optional.empty()
				: Optional.of(new Passage.Delay(row.getInt("sent_after"), releasedAt.toInstant()));
	}

	private static ThreadEntry noted(ResultSet row, Instant at) throws SQLException {
		var side = row.getString("side");
		return new ThreadEntry.Noted(row.getString("note"), row.getString("name"),
				(side != null) ? Side.valueOf(side) : null, ThreadNotes.words(row.getString("body")), at);
	}

	private static TicketDetails details(ResultSet row, int number) throws SQLException {
		return new TicketDetails(new TicketId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), new TicketReference(row.getString("reference")),
				row.getString("subject"), Topic.valueOf(row.getString("topic")),
				Status.valueOf(row.getString("status")), row.getBoolean("closed"),
				new AccountId(row.getObject("buyer_id", UUID.class)), row.getString("buyer_name"),
				row.getString("shop_name"), new MarketCode(row.getString("market")), orderedItem(row),
				Optional.ofNullable(row.getString("offer")),
				Optional.ofNullable(row.getObject("waiver_id", UUID.class)).map(WaiverId::new),
				Proposal.valueOf(row.getString("proposal")), takeOver(row), row.getInt("message_count"),
				row.getInt("note_count"), row.getInt("point_count"), row.getInt("open_points"), row.getBoolean("rated"),
				row.getBoolean("reported"), row.getBoolean("inspected"), row.getInt("held_count"),
				row.getInt("read_up_to"));
	}

	private static Optional<StandingTakeOver> takeOver(ResultSet row) throws SQLException {
		var by = row.getObject("taken_over_by", UUID.class);
		return (by == null) ? Optional.empty()
				: Optional.of(new StandingTakeOver(new TakeOverId(row.getObject("take_over_id", UUID.class)),
						new AccountId(by), row.getString("taken_over_by_name"), row.getString("reason"),
						row.getObject("taken_over_at", OffsetDateTime.class).toInstant()));
	}

	private static Optional<OrderedItem> orderedItem(ResultSet row) throws SQLException {
		var orderNumber = row.getString("number");
		if (orderNumber == null) {
			return Optional.empty();
		}
		var total = new Money(row.getObject("total", BigDecimal.class),
				Currency.getInstance(row.getString("currency")));
		return Optional.of(new OrderedItem(new OrderId(row.getObject("order_id", UUID.class)), orderNumber,
				row.getString("item"), total, row.getObject("placed_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(instant(row.getObject("delivered_at", OffsetDateTime.class)))));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

}
