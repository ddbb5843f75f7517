package market.helpdesk.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Cases as they are read, always as a viewer may see them. One statement each. */
@Repository
public class Cases {

	private static final String DETAILS = """
			select c.*, o.name as opener, x.side as closing_side, x.reason, x.skip_reason, k.name as closer,
			  u.since, u.due_at, u.on_time_until, (
			  select jsonb_agg(jsonb_build_object('stage', g.stage, 'by', a.name, 'side', g.side, 'at', g.reached_at,
			    'note', g.note, 'skipReason', g.skip_reason, 'carrier', g.carrier, 'carrierName', g.carrier_name,
			    'number', g.tracking_number, 'delivery', g.estimated_delivery))
			  from case_stages g join accounts a on a.id = g.reached_by
			  where g.shop_id = c.shop_id and g.case_id = c.id) as stages
			from cases c
			join accounts o on o.id = c.opened_by
			left join case_outcomes x on x.shop_id = c.shop_id and x.case_id = c.id
			left join accounts k on k.id = x.closed_by
			left join (
			  select shop_id, case_id, since, due_at, on_time_until from update_deadlines
			  union all
			  select shop_id, case_id, since, due_at, on_time_until from overdue_updates) u
			  on u.shop_id = c.shop_id and u.case_id = c.id
			where %s
			order by c.opened_at desc, c.id desc""";

	/** The names come from the few cases a page has found. */
	private static final String SUMMARIES = """
			select c.*, t.reference, t.subject, b.name as buyer_name, s.name as shop_name, s.market, o.number, o.item,
			  u.since, u.due_at, u.on_time_until
			from (%s) c
			join tickets t on t.shop_id = c.shop_id and t.id = c.ticket_id
			join orders o on o.shop_id = c.shop_id and o.id = c.order_id
			join accounts b on b.id = c.buyer_id
			join shops s on s.id = c.shop_id
			left join (
			  select shop_id, case_id, since, due_at, on_time_until from update_deadlines
			  union all
			  select shop_id, case_id, since, due_at, on_time_until from overdue_updates) u
			  on u.shop_id = c.shop_id and u.case_id = c.id
			order by %s""";

	private static final String LATEST = """
			select c.*, c.opened_at as place from cases c where closed_at is %s and %s%s
			order by opened_at desc, id desc limit :size""";

	/**
	 * By when an update is expected, which the narrow tables know. The few of which none
	 * is come last: the marketplace answers there, or the calendar ends too early.
	 */
	private static final String URGENT = """
			select c.*, first.place from (
			  select * from (
			    (select shop_id, case_id, due_at as place from update_deadlines
			     where shop_id in (:shops) and (due_at, case_id) > (:at, :after) order by due_at, case_id limit :size)
			    union all
			    (select shop_id, case_id, due_at from overdue_updates
			     where shop_id in (:shops) and (due_at, case_id) > (:at, :after) order by due_at, case_id limit :size)
			    union all
			    (select c.shop_id, c.id, cast(:never as timestamptz) from cases c join (
			       select shop_id, id from tickets where shop_id in (:shops) and take_over_id is not null
			       union
			       select shop_id, ticket_id from update_backlog where shop_id in (:shops)) t
			       on t.shop_id = c.shop_id and t.id = c.ticket_id
			     where c.closed_at is null and (:never, c.id) > (:at, :after) order by c.id limit :size)) any_of_them
			  order by place, case_id limit :size) first
			join cases c on c.shop_id = first.shop_id and c.id = first.case_id""";

	/** After everything that is expected. */
	private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

	private final JdbcClient jdbc;

	Cases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Finds a case, if it is the viewer's. */
	public Optional<CaseDetails> findVisibleTo(Viewer viewer, CaseId id) {
		return visible(jdbc.sql(DETAILS.formatted("c.id = :id and " + mine(viewer))), viewer).param("id", id.id())
			.query(CaseRow::details)
			.optional();
	}

	/**
	 * Returns the cases of a ticket that the viewer was shown, the latest first; of which
	 * at most one is open.
	 */
	public List<CaseDetails> of(TicketDetails ticket) {
		return jdbc.sql(DETAILS.formatted("c.shop_id = :shop and c.ticket_id = :ticket"))
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.query(CaseRow::details)
			.list();
	}

	/** Returns the tracking number of what was sent last in a ticket. */
	public Optional<String> trackingNumber(ShopId shop, TicketId ticket) {
		return jdbc.sql("""
				select g.tracking_number from cases c
				join case_stages g on g.shop_id = c.shop_id and g.case_id = c.id
				where c.shop_id = :shop and c.ticket_id = :ticket and g.tracking_number is not null
				order by g.reached_at desc limit 1""")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.query(String.class)
			.optional();
	}

	/** Returns the open or the closed ones of the viewer's cases, the latest first. */
	public Page<CaseSummary> pageVisibleTo(Viewer viewer, boolean open, Optional<Cursor> after, int size) {
		var behind = after.map((cursor) -> " and (opened_at, id) < (:at, :after)").orElse("");
		var found = LATEST.formatted(open ? "null" : "not null", mine(viewer), behind);
		var query = visible(jdbc.sql(SUMMARIES.formatted(found, "c.place desc, c.id desc")), viewer);
		return page(after.map((cursor) -> from(query, cursor)).orElse(query), size);
	}

	/**
	 * Returns the open cases of a member's shops, those first whose next update is the
	 * most urgent (R17).
	 */
	public Page<CaseSummary> mostUrgentOf(Member member, Optional<Cursor> after, int size) {
		var query = jdbc.sql(SUMMARIES.formatted(URGENT, "c.place, c.id"))
			.param("shops", member.shopIds())
			.param("never", NEVER.atOffset(ZoneOffset.UTC));
		return page(from(query, after.orElse(new Cursor(Instant.EPOCH, new UUID(0, 0)))), size);
	}

	private static StatementSpec from(StatementSpec query, Cursor cursor) {
		return query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("after", cursor.id());
	}

	/** A case in its place in a list. */
	private record Placed(CaseSummary one, Instant place) {
	}

	private static Page<CaseSummary> page(StatementSpec query, int size) {
		var found = query.param("size", size + 1)
			.query((row, number) -> new Placed(summary(row, number), UpdateRows.instant(row, "place")))
			.list();
		return Page.of(found, size, (placed) -> new Cursor(placed.place(), placed.one().id().id())).map(Placed::one);
	}

	private static String mine(Viewer viewer) {
		return switch (viewer) {
			case Buyer buyer -> "c.buyer_id = :viewer";
			case Member member -> "c.shop_id in (:shops)";
			case Inspector inspector -> "true";
		};
	}

	private static StatementSpec visible(StatementSpec query, Viewer viewer) {
		return switch (viewer) {
			case Buyer(var buyer) -> query.param("viewer", buyer.id());
			case Member member -> query.param("shops", member.shopIds());
			case Inspector inspector -> query;
		};
	}

	private static CaseSummary summary(ResultSet row, int number) throws SQLException {
		var closedAt = Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class));
		return new CaseSummary(new CaseId(row.getObject("id", UUID.class)),
				new TicketId(row.getObject("ticket_id", UUID.class)), new TicketReference(row.getString("reference")),
				row.getString("subject"), CaseKind.valueOf(row.getString("kind")),
				Optional.ofNullable(row.getString("stage")).map(CaseStage::valueOf),
				Optional.ofNullable(row.getString("outcome")).map(CaseOutcome::valueOf), row.getString("buyer_name"),
				row.getString("shop_name"), new MarketCode(row.getString("market")), row.getString("number"),
				row.getString("item"), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
				closedAt.map(OffsetDateTime::toInstant), row.getBoolean("period_over"), UpdateRows.owedTime(row));
	}

}
