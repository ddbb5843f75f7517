package market.helpdesk.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
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
			select c.*, o.name as opener, x.side as closing_side, x.reason, x.skip_reason, k.name as closer, (
			  select jsonb_agg(jsonb_build_object('stage', g.stage, 'by', a.name, 'side', g.side, 'at', g.reached_at,
			    'note', g.note, 'skipReason', g.skip_reason, 'carrier', g.carrier, 'carrierName', g.carrier_name,
			    'number', g.tracking_number, 'delivery', g.estimated_delivery))
			  from case_stages g join accounts a on a.id = g.reached_by
			  where g.shop_id = c.shop_id and g.case_id = c.id) as stages
			from cases c
			join accounts o on o.id = c.opened_by
			left join case_outcomes x on x.shop_id = c.shop_id and x.case_id = c.id
			left join accounts k on k.id = x.closed_by
			where %s
			order by c.opened_at desc, c.id desc""";

	/** The names come from the few cases a page has found. */
	private static final String SUMMARIES = """
			select c.*, t.reference, t.subject, b.name as buyer_name, s.name as shop_name, s.market, o.number, o.item
			from (select * from cases c where closed_at is %s and %s%s order by opened_at desc, id desc limit :size) c
			join tickets t on t.shop_id = c.shop_id and t.id = c.ticket_id
			join orders o on o.shop_id = c.shop_id and o.id = c.order_id
			join accounts b on b.id = c.buyer_id
			join shops s on s.id = c.shop_id
			order by c.opened_at desc, c.id desc""";

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

	/** Returns the open or the closed ones of the viewer's cases, the latest first. */
	public Page<CaseSummary> pageVisibleTo(Viewer viewer, boolean open, Optional<Cursor> after, int size) {
		var behind = after.map((cursor) -> " and (opened_at, id) < (:at, :after)").orElse("");
		var query = visible(jdbc.sql(SUMMARIES.formatted(open ? "null" : "not null", mine(viewer), behind)), viewer)
			.param("size", size + 1);
		after
			.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("after", cursor.id()));
		return Page.of(query.query(Cases::summary).list(), size, (one) -> new Cursor(one.openedAt(), one.id().id()));
	}

	private static String mine(Viewer viewer) {
		return switch (viewer) {
			case Buyer buyer -> "c.buyer_id = :viewer";
			case Member member -> "c.shop_id in (:shops)";
			case Administrator administrator -> "true";
		};
	}

	private static StatementSpec visible(StatementSpec query, Viewer viewer) {
		return switch (viewer) {
			case Buyer(var buyer) -> query.param("viewer", buyer.id());
			case Member member -> query.param("shops", member.shopIds());
			case Administrator administrator -> query;
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
				closedAt.map(OffsetDateTime::toInstant), row.getBoolean("period_over"));
	}

}
