package market.helpdesk.screening;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Held messages, as administrators decide them and as the shops see them that sent them.
 * What they say is in their {@link ScreeningRecords}.
 */
@Repository
public class HeldMessageLists {

	private static final String LISTED = """
			select h.shop_id, h.id, h.screening_id, h.ticket_id, h.topic, h.answers, h.sent_at, s.name as shop_name, s.market,
			  a.name as author, t.reference, o.number, d.decision, d.reason, d.message_id, d.decided_by, d.decided_at,
			  b.name as decider, m.ticket_id as went_to, m.position
			from (%s) one
			join held_messages h on h.shop_id = one.shop_id and h.id = one.id
			join shops s on s.id = h.shop_id
			join accounts a on a.id = h.author_id
			left join tickets t on t.shop_id = h.shop_id and t.id = h.ticket_id
			left join orders o on o.shop_id = h.shop_id and o.id = coalesce(h.order_id, t.order_id)
			left join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
			left join accounts b on b.id = d.decided_by
			left join messages m on m.shop_id = d.shop_id and m.id = d.message_id
			order by h.sent_at %s, h.id %2$s""";

	private static final String OLDEST_FIRST = "asc";

	private static final String NEWEST_FIRST = "desc";

	private final JdbcClient jdbc;

	HeldMessageLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what is to be decided; whoever waits longest comes first. */
	public Page<ListedHeldMessage> waiting(Inspector inspector, Optional<Cursor> after, int size) {
		return page(
				jdbc.sql(LISTED.formatted(
						"""
								select shop_id, held_id as id from waiting_held_messages
								where true%s order by sent_at, held_id limit :size"""
							.formatted(after.map((cursor) -> " and (sent_at, held_id) > (:at, :id)").orElse("")),
						OLDEST_FIRST)),
				after, size);
	}

	/** Returns what a member's shops sent and was held, newest first. */
	public Page<ListedHeldMessage> of(Member member, Optional<Cursor> after, int size) {
		return page(jdbc
			.sql(LISTED.formatted("""
					select shop_id, id from held_messages
					where shop_id in (:shops)%s order by sent_at desc, id desc limit :size"""
				.formatted(after.map((cursor) -> " and (sent_at, id) < (:at, :id)").orElse("")), NEWEST_FIRST))
			.param("shops", member.shopIds()), after, size);
	}

	/**
	 * Returns what is kept back from a ticket, waiting or refused, newest first: in one
	 * statement, and in none where the ticket tells that there is nothing.
	 */
	public List<ListedHeldMessage> keptBack(TicketDetails ticket, int atMost) {
		if (ticket.heldCount() == 0) {
			return List.of();
		}
		return jdbc.sql(LISTED.formatted("""
				select h.shop_id, h.id from held_messages h
				where h.shop_id = :shop and h.ticket_id = :ticket and not exists (
				  select from held_message_decisions d
				  where d.shop_id = h.shop_id and d.held_id = h.id and d.decision <> 'REFUSED')
				order by h.sent_at desc limit :atMost""", NEWEST_FIRST))
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("atMost", atMost)
			.query(HeldMessageLists::listed)
			.list();
	}

	/** Finds a held message, decided or not. */
	public Optional<ListedHeldMessage> find(Inspector inspector, HeldMessageId id) {
		return jdbc.sql(LISTED.formatted("select shop_id, id from held_messages where id = :id", NEWEST_FIRST))
			.param("id", id.id())
			.query(HeldMessageLists::listed)
			.optional();
	}

	/** Returns how many are to be decided, which is kept and not counted. */
	public long waiting() {
		return jdbc.sql("select coalesce(sum(waiting), 0) from held_message_tallies").query(Long.class).single();
	}

	private static Page<ListedHeldMessage> page(StatementSpec query, Optional<Cursor> after, int size) {
		query.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(HeldMessageLists::listed).list(), size,
				(held) -> new Cursor(held.sentAt(), held.id().id()));
	}

	private static ListedHeldMessage listed(ResultSet row, int number) throws SQLException {
		return new ListedHeldMessage(new HeldMessageId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), row.getString("shop_name"),
				new MarketCode(row.getString("market")), row.getString("author"),
				Optional.ofNullable(row.getObject("ticket_id", UUID.class)).map(TicketId::new),
				Optional.ofNullable(row.getString("reference")), Optional.ofNullable(row.getString("number")),
				new ScreeningId(row.getObject("screening_id", UUID.class)), answers(row.getArray("answers")),
				instant(row, "sent_at"), HeldMessages.decision(row), Optional.ofNullable(row.getString("decider")),
				delivery(row));
	}

	private static Optional<ListedHeldMessage.Delivery> delivery(ResultSet row) throws SQLException {
		var ticket = row.getObject("went_to", UUID.class);
		return (ticket == null) ? Optional.empty()
				: Optional.of(new ListedHeldMessage.Delivery(new TicketId(ticket), row.getInt("position")));
	}

	private static List<Integer> answers(Array numbers) throws SQLException {
		return List.of((Integer[]) numbers.getArray());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return HeldMessages.instant(row, column);
	}

}
