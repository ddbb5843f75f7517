package market.helpdesk.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.agreement.AgreementSummary.About;
import market.helpdesk.agreement.AgreementSummary.Said;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.OrderId;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The agreements a viewer may see, as lists, the latest first (R5). One statement each.
 */
@Repository
public class AgreementLists {

	/** More than are ever in force about one order, unless somebody plays. */
	private static final int PER_ORDER = 5;

	private static final String SUMMARIES = """
			select r.id, r.shop_id, r.state, r.ticket_id, r.order_id, r.supersedes, r.proposed_at, r.party,
			  a.kind, a.terms, a.amount, a.currency, a.day, a.position, a.side, p.name as proposed_by,
			  w.side as answer_side, w.word, w.answered_at, q.name as answered_by,
			  t.reference, o.number, s.market, s.name as shop_name, b.name as buyer_name
			from (%s) r
			join agreements a on a.shop_id = r.shop_id and a.id = r.id
			join tickets t on t.shop_id = r.shop_id and t.id = r.ticket_id
			join shops s on s.id = r.shop_id
			join accounts b on b.id = r.buyer_id
			join accounts p on p.id = a.proposed_by
			left join orders o on o.shop_id = r.shop_id and o.id = r.order_id
			left join agreement_answers w on w.shop_id = r.shop_id and w.agreement_id = r.id
			left join accounts q on q.id = w.answered_by
			order by %s""";

	private static final String LATEST_FIRST = "r.proposed_at desc, r.id desc";

	/** What waits first, then what is in force, then what is over. */
	private static final String AS_IT_MATTERS = """
			case r.state when 'PROPOSED' then 1 when 'CONFIRMED' then 2 else 3 end, r.proposed_at desc, r.id desc""";

	private final JdbcClient jdbc;

	AgreementLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns those of a ticket that the viewer was shown, what waits for somebody first.
	 */
	public List<AgreementSummary> of(TicketDetails ticket, int atMost) {
		return jdbc.sql(SUMMARIES.formatted("""
				select * from agreement_register r where r.shop_id = :shop and r.ticket_id = :ticket
				order by %s limit :most""".formatted(AS_IT_MATTERS), AS_IT_MATTERS))
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("most", atMost)
			.query(AgreementLists::summary)
			.list();
	}

	/** Finds an agreement, if the viewer may see it. */
	public Optional<AgreementSummary> findVisibleTo(Viewer viewer, AgreementId id) {
		return jdbc
			.sql(SUMMARIES.formatted(
					"select * from agreement_register r where r.id = :id and " + Agreements.visibleTo(viewer),
					LATEST_FIRST))
			.param("id", id.id())
			.param("viewer", viewer.account().id())
			.param("shops", Agreements.shopsOf(viewer))
			.query(AgreementLists::summary)
			.optional();
	}

	/**
	 * Returns a participant's agreements that fit a filter and hold what is looked for.
	 */
	public Page<AgreementSummary> page(Participant viewer, AgreementFilter filter, String text, Optional<Cursor> after,
			int size) {
		var wanted = AgreementSearch.of(text);
		var query = jdbc
			.sql(SUMMARIES.formatted("""
					select r.* from agreement_register r where %s%s%s%s
					order by r.proposed_at desc, r.id desc limit :size""".formatted(Agreements.visibleTo(viewer),
					condition(filter), wanted.condition(viewer),
					after.map((cursor) -> " and (r.proposed_at, r.id) < (:at, :id)").orElse("")), LATEST_FIRST))
			.param("viewer", viewer.account().id())
			.param("shops", Agreements.shopsOf(viewer))
			.param("other", ((viewer instanceof Buyer) ? Party.SHOP : Party.BUYER).name())
			.param("size", size + 1);
		wanted.bind(query);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return page(query, size);
	}

	private static Page<AgreementSummary> page(StatementSpec query, int size) {
		return Page.of(query.query(AgreementLists::summary).list(), size,
				(agreement) -> new Cursor(agreement.proposed().at(), agreement.id().id()));
	}

	private static String condition(AgreementFilter filter) {
		return switch (filter) {
			case OPEN -> " and r.state = 'PROPOSED' and r.party = :other";
			case CONFIRMED -> " and r.state = 'CONFIRMED'";
			case ALL -> "";
		};
	}

	/**
	 * Returns what is in force about orders that the viewer was shown, by their orders.
	 */
	public Map<OrderId, List<AgreementSummary>> inForceAbout(Viewer viewer, Collection<OrderId> orders) {
		if (orders.isEmpty()) {
			return Map.of();
		}
		return jdbc
			.sql(SUMMARIES.formatted(
					"""
							select * from (
							  select r.*, row_number() over (partition by r.order_id order by r.proposed_at desc, r.id desc) as place
							  from agreement_register r where r.order_id in (:orders) and r.state = 'CONFIRMED' and %s) of_orders
							where place <= :most"""
						.formatted(Agreements.visibleTo(viewer)),
					LATEST_FIRST))
			.param("orders", orders.stream().map(OrderId::id).toList())
			.param("viewer", viewer.account().id())
			.param("shops", Agreements.shopsOf(viewer))
			.param("most", PER_ORDER)
			.query(AgreementLists::summary)
			.list()
			.stream()
			.collect(Collectors.groupingBy((agreement) -> agreement.about().order().orElseThrow()));
	}

	/**
	 * Returns the tickets with agreements that hold the given words, the latest ones: an
	 * administrator's way to them.
	 */
	public List<TicketId> ticketsWith(Inspector inspector, String text, int atMost) {
		var words = AgreementSearch.of(text).words();
		if (words.isEmpty()) {
			return List.of();
		}
		return jdbc.sql("""
				select ticket_id from agreements
				where to_tsvector('simple', coalesce(terms, '')) @@ to_tsquery('simple', :words)
				order by proposed_at desc limit :most""")
			.param("words", words)
			.param("most", atMost)
			.query((row, number) -> new TicketId(row.getObject("ticket_id", UUID.class)))
			.list()
			.stream()
			.distinct()
			.toList();
	}

	private static AgreementSummary summary(ResultSet row, int number) throws SQLException {
		return new AgreementSummary(new AgreementId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), about(row), Agreements.terms(row),
				row.getInt("position"), AgreementState.valueOf(row.getString("state")),
				Party.valueOf(row.getString("party")),
				Optional.ofNullable(row.getObject("supersedes", UUID.class)).map(AgreementId::new),
				new Said(row.getString("proposed_by"), Side.valueOf(row.getString("side")),
						row.getObject("proposed_at", OffsetDateTime.class).toInstant()),
				answered(row), Optional.ofNullable(row.getString("word")));
	}

	private static About about(ResultSet row) throws SQLException {
		return new About(new TicketId(row.getObject("ticket_id", UUID.class)),
				new TicketReference(row.getString("reference")),
				Optional.ofNullable(row.getObject("order_id", UUID.class)).map(OrderId::new),
				Optional.ofNullable(row.getString("number")), new MarketCode(row.getString("market")),
				row.getString("buyer_name"), row.getString("shop_name"));
	}

	private static Optional<Said> answered(ResultSet row) throws SQLException {
		var by = row.getString("answered_by");
		return (by == null) ? Optional.empty() : Optional.of(new Said(by, Side.valueOf(row.getString("answer_side")),
				row.getObject("answered_at", OffsetDateTime.class).toInstant()));
	}

}
