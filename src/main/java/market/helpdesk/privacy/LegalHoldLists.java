package market.helpdesk.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.privacy.LegalHold.Lifting;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Legal holds, as administrators look at them. */
@Repository
public class LegalHoldLists {

	private final LegalHolds holds;

	private final JdbcClient jdbc;

	LegalHoldLists(LegalHolds holds, JdbcClient jdbc) {
		this.holds = holds;
		this.jdbc = jdbc;
	}

	/** Returns the holds that stand, the latest first. */
	public Page<LegalHold> standing(Inspector inspector, Optional<Cursor> after, int size) {
		return page("standing_legal_holds", "placed_at", after, size, LegalHold::at);
	}

	/** Returns the holds that were lifted, the latest first. */
	public Page<LegalHold> lifted(Inspector inspector, Optional<Cursor> after, int size) {
		return page("legal_hold_liftings", "lifted_at", after, size,
				(hold) -> hold.lifting().map(Lifting::at).orElseThrow());
	}

	public Optional<LegalHold> find(Inspector inspector, HoldId id) {
		return holds.find(id);
	}

	/**
	 * Returns what keeps a ticket from being erased, by itself, its shop or its people.
	 */
	public List<LegalHold> on(Inspector inspector, TicketDetails ticket) {
		return jdbc.sql("""
				select %s from standing_legal_holds o
				join legal_holds h on h.shop_id = o.shop_id and h.id = o.hold_id %s
				where o.subject_id in (:ticket, :shop)
				  or o.kind = 'ACCOUNT' and o.subject_id in (select people_in('TICKET', :shop, :ticket))
				order by h.placed_at desc, h.id desc""".formatted(LegalHolds.COLUMNS, LegalHolds.JOINS))
			.param("ticket", ticket.id().id())
			.param("shop", ticket.shop().id())
			.query(LegalHolds::hold)
			.list();
	}

	private Page<LegalHold> page(String table, String time, Optional<Cursor> after, int size,
			Function<LegalHold, Instant> at) {
		var query = jdbc.sql("""
				select %1$s from (
				  select shop_id, hold_id from %3$s where true%5$s order by %4$s desc, hold_id desc limit :size) one
				join legal_holds h on h.shop_id = one.shop_id and h.id = one.hold_id %2$s
				order by %6$s desc, h.id desc""".formatted(LegalHolds.COLUMNS, LegalHolds.JOINS, table, time,
				after.map((cursor) -> " and (%s, hold_id) < (:at, :id)".formatted(time)).orElse(""),
				time.equals("placed_at") ? "h.placed_at" : "l.lifted_at"))
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(LegalHolds::hold).list(), size,
				(hold) -> new Cursor(at.apply(hold), hold.id().id()));
	}

}
