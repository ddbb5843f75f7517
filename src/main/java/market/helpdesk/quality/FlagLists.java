package market.helpdesk.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The flags of all shops, as administrators decide them. */
@Repository
public class FlagLists {

	private static final String FLAGS = """
			select %s, f.shop_id, f.ticket_id, f.flagged_by, s.name as shop_name, s.market, t.reference, m.position, m.received_at
			from (%s) one
			join flags f on f.shop_id = one.shop_id and f.id = one.flag_id
			join shops s on s.id = f.shop_id
			join tickets t on t.shop_id = f.shop_id and t.id = f.ticket_id
			join messages m on m.shop_id = f.shop_id and m.id = f.message_id
			%s
			%s""";

	private final JdbcClient jdbc;

	FlagLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns what is to be decided; whoever waits longest comes first.
	 */
	public Page<SubmittedFlag> open(Inspector inspector, Optional<Cursor> after, int size) {
		return page("""
				select shop_id, flag_id from open_flags
				where true%s order by flagged_at, flag_id limit :size""", " and (flagged_at, flag_id) > (:at, :id)",
				"order by f.flagged_at, f.id", after, size, (flag) -> flag.flag().at());
	}

	/** Returns what was upheld, or dismissed, the latest first. */
	public Page<SubmittedFlag> decided(Inspector inspector, boolean upheld, Optional<Cursor> after, int size) {
		return page(
				"select shop_id, flag_id from flag_decisions where upheld = " + upheld
						+ "%s order by decided_at desc, flag_id desc limit :size",
				" and (decided_at, flag_id) < (:at, :id)", "order by d.decided_at desc, f.id desc", after, size,
				(flag) -> flag.flag().decision().map(Flag.Decision::at).orElseThrow());
	}

	/** Finds a flag. */
	public Optional<SubmittedFlag> find(Inspector inspector, FlagId id) {
		return flags("select shop_id, id as flag_id from flags where id = :id", "").param("id", id.id())
			.query(FlagLists::submitted)
			.optional();
	}

	/** Returns how many are to be decided, which is kept and not counted. */
	public long open() {
		return jdbc.sql("select coalesce(sum(open), 0) from flag_tallies").query(Long.class).single();
	}

	private Page<SubmittedFlag> page(String some, String behind, String order, Optional<Cursor> after, int size,
			Function<SubmittedFlag, Instant> time) {
		var query = flags(some.formatted(after.map((cursor) -> behind).orElse("")), order).param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(FlagLists::submitted).list(), size,
				(flag) -> new Cursor(time.apply(flag), flag.flag().id().id()));
	}

	private StatementSpec flags(String some, String order) {
		return jdbc.sql(FLAGS.formatted(FlagRows.COLUMNS, some, FlagRows.JOINS, order));
	}

	private static SubmittedFlag submitted(ResultSet row, int number) throws SQLException {
		return new SubmittedFlag(new ShopId(row.getObject("shop_id", UUID.class)), row.getString("shop_name"),
				new MarketCode(row.getString("market")), new TicketId(row.getObject("ticket_id", UUID.class)),
				new TicketReference(row.getString("reference")), row.getInt("position"),
				FlagRows.instant(row, "received_at"), new AccountId(row.getObject("flagged_by", UUID.class)),
				FlagRows.flag(row));
	}

}
