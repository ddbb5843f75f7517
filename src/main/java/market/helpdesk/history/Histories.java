package market.helpdesk.history;

import java.time.ZoneOffset;
import java.util.Optional;

import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads histories, the latest first: one statement for a page, whatever stands on it. */
@Repository
public class Histories {

	private static final String PAGE = """
			select e.kind as matter, e.id, e.at, t.id as ticket_id, t.reference, t.subject, t.topic, t.status, t.message_count,
			  t.order_id, o.number, b.name as buyer_name, s.name as shop_name, s.market,
			  a.kind as agreement_kind, a.amount, a.currency, a.day, a.terms, a.position, r.state,
			  c.kind as case_kind, c.stage, c.outcome, c.closed_at
			from (
			  (select 'TICKET' as kind, h.shop_id, h.id, h.id as ticket_id, h.opened_at as at from tickets h where %1$s%2$s
			   order by h.opened_at desc, h.id desc limit :size)
			  union all
			  (select 'AGREEMENT', h.shop_id, h.id, h.ticket_id, h.proposed_at from agreement_register h where %1$s%3$s
			   order by h.proposed_at desc, h.id desc limit :size)
			  union all
			  (select 'CASE', h.shop_id, h.id, h.ticket_id, h.opened_at from cases h where %1$s%2$s
			   order by h.opened_at desc, h.id desc limit :size)
			  order by at desc, id desc limit :size) e
			join tickets t on t.shop_id = e.shop_id and t.id = e.ticket_id
			join accounts b on b.id = t.buyer_id
			join shops s on s.id = e.shop_id
			left join orders o on o.shop_id = t.shop_id and o.id = t.order_id
			left join agreements a on e.kind = 'AGREEMENT' and a.shop_id = e.shop_id and a.id = e.id
			left join agreement_register r on e.kind = 'AGREEMENT' and r.shop_id = e.shop_id and r.id = e.id
			left join cases c on e.kind = 'CASE' and c.shop_id = e.shop_id and c.id = e.id
			order by e.at desc, e.id desc""";

	private final JdbcClient jdbc;

	Histories(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns a stretch of a history. */
	public Page<HistoryEntry> page(HistoryScope scope, Optional<Cursor> after, int size) {
		var query = scope
			.bind(jdbc.sql(PAGE.formatted(scope.condition(), behind(after, "opened_at"), behind(after, "proposed_at"))))
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(HistoryRows.INSTANCE).list(), size, (entry) -> new Cursor(entry.at(), entry.id()));
	}

	private static String behind(Optional<Cursor> after, String time) {
		return after.map((cursor) -> " and (h.%s, h.id) < (:at, :id)".formatted(time)).orElse("");
	}

	/**
	 * Returns the name of a buyer who ever dealt with one of some shops: has a ticket or
	 * an order there. Nothing where there is no such buyer.
	 */
	public Optional<String> buyerName(HistoryScope scope) {
		return scope
			.bind(jdbc.sql("""
					select a.name from accounts a where a.id = :buyer and a.role = 'BUYER' and %s""".formatted(
					scope.shops().isEmpty() ? "true" : dealt("h.buyer_id = a.id and h.shop_id = any(:shops::uuid[])"))))
			.query(String.class)
			.optional();
	}

	/**
	 * Returns the name of the shop, if a buyer ever dealt with it, or if nobody asks for
	 * one.
	 */
	public Optional<String> shopName(HistoryScope scope) {
		return scope
			.bind(jdbc.sql("select s.name from shops s where s.id = any(:shops::uuid[]) and %s"
				.formatted(scope.buyer().isEmpty() ? "true" : dealt("h.buyer_id = :buyer and h.shop_id = s.id"))))
			.query(String.class)
			.optional();
	}

	private static String dealt(String condition) {
		return "(exists (select from tickets h where %1$s) or exists (select from orders h where %1$s))"
			.formatted(condition);
	}

}
