package market.helpdesk.search;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Beginning;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Finds documents, each viewer's among those they may see. A seller's words are looked up
 * in the slice of the index that is his shop's; a buyer has few documents, which are gone
 * through.
 */
@Repository
class FoundDocuments {

	/**
	 * The newest documents of each slice in which somebody looks: the words are compared
	 * one by one, without an index of them.
	 */
	private static final String BY_TIME = """
			select d.shop_id, d.id, d.kind, d.at, 0::real as rank from %s cross join lateral (
			  select d.* from (
			    select d.* from message_search d where %s%s order by d.at desc, d.id desc limit :window) d
			  where true%s
			  order by d.at desc, d.id desc limit :size) d
			order by d.at desc, d.id desc limit :size""";

	/** All that an index knows of the words, from which the newest are taken. */
	private static final String BY_WORD = """
			with found as materialized (
			  select d.shop_id, d.id, d.kind, d.ticket_id, d.buyer_id, d.topic, d.at from message_search d where %s)
			select d.shop_id, d.id, d.kind, d.at, 0::real as rank from found d where true%s%s
			order by d.at desc, d.id desc limit :size""";

	private static final String RANKED = """
			with found as materialized (
			  select d.* from message_search d where %s)
			select * from (
			  select d.shop_id, d.id, d.kind, d.at, ts_rank(d.words, :words::tsquery, 1) as rank from (
			    select d.* from found d where true%s order by d.at desc, d.id desc limit :ranked) d) d
			where true%s
			order by d.rank desc, d.at desc, d.id desc limit :size""";

	private static final String EXACT = """
			select shop_id, id, 'TICKET' as kind, opened_at as at, 0::real as rank from tickets t where reference = :reference and %1$s
			union
			select t.shop_id, t.id, 'TICKET', t.opened_at, 0 from orders o
			join tickets t on t.shop_id = o.shop_id and t.order_id = o.id
			where o.number = :number and %1$s
			order by at desc, id desc limit :size""";

	private final JdbcClient jdbc;

	FoundDocuments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the newest documents that fit.
	 * @param window how many of the newest ones are looked at, in each slice
	 */
	List<Found> byTime(Viewer viewer, SearchCriteria criteria, SearchQuery query, Optional<HitCursor> after, int window,
			int size) {
		var words = query.isEmpty() ? "" : " and d.words @@ :words::tsquery";
		var sql = BY_TIME.formatted(
				(viewer instanceof Member) ? "unnest(:shops::uuid[]) as slice (shop)"
						: "(values (1)) as slice (all_of_it)",
				byTime(viewer), behind(after, false), words + filters(viewer, criteria));
		return bind(jdbc.sql(sql), viewer, criteria, query, after, size).param("window", window)
			.query(Found::of)
			.list();
	}

	private static String byTime(Viewer viewer) {
		return switch (viewer) {
			case Member member -> "d.shop_id = slice.shop";
			case Buyer buyer -> "d.buyer_id = :viewer";
			case Inspector inspector -> "true";
		};
	}

	/** Returns the newest of all documents in which the words stand. */
	List<Found> byWord(Viewer viewer, SearchCriteria criteria, SearchQuery query, Optional<HitCursor> after, int size) {
		var sql = BY_WORD.formatted(byWord(viewer), filters(viewer, criteria), behind(after, false));
		return bind(jdbc.sql(sql), viewer, criteria, query, after, size).query(Found::of).list();
	}

	/** Returns the best of the newest documents in which the words stand. */
	List<Found> ranked(Viewer viewer, SearchCriteria criteria, SearchQuery query, Optional<HitCursor> after, int ranked,
			int size) {
		var sql = RANKED.formatted(byWord(viewer), filters(viewer, criteria), behind(after, true));
		return bind(jdbc.sql(sql), viewer, criteria, query, after, size).param("ranked", ranked)
			.query(Found::of)
			.list();
	}

	private static String byWord(Viewer viewer) {
		return switch (viewer) {
			case Member member ->
				"marked_words(d.shop_id, d.words) @@ :slices::tsquery and d.shop_id = any(:shops::uuid[])";
			case Buyer buyer -> "d.buyer_id = :viewer and d.words @@ :words::tsquery";
			case Inspector inspector -> "d.words @@ :words::tsquery";
		};
	}

	/** Returns the tickets whose reference or order number is what was typed. */
	List<Found> exact(Viewer viewer, SearchText text, int size) {
		return jdbc.sql(EXACT.formatted(ofViewer(viewer)))
			.param("reference", text.reference().map(TicketReference::text).orElse(""))
			.param("number", text.typed().toUpperCase(Locale.ROOT))
			.param("viewer", viewer.account().id())
			.param("shops", array(viewer))
			.param("size", size)
			.query(Found::of)
			.list();
	}

	private static String ofViewer(Viewer viewer) {
		return switch (viewer) {
			case Member member -> "t.shop_id = any(:shops::uuid[])";
			case Buyer buyer -> "t.buyer_id = :viewer";
			case Inspector inspector -> "true";
		};
	}

	private static String behind(Optional<HitCursor> after, boolean ranked) {
		return after
			.map((cursor) -> ranked ? " and (d.rank, d.at, d.id) < (:rank::real, :at, :id)"
					: " and (d.at, d.id) < (:at, :id)")
			.orElse("");
	}

	private static String filters(Viewer viewer, SearchCriteria criteria) {
		var sql = new StringBuilder();
		criteria.kind().ifPresent((kind) -> sql.append(" and d.kind = :kind"));
		criteria.topic().ifPresent((topic) -> sql.append(" and d.topic = :topic"));
		criteria.from().ifPresent((from) -> sql.append(" and d.at >= :from"));
		criteria.until().ifPresent((until) -> sql.append(" and d.at < :until"));
		criteria.status()
			.ifPresent((status) -> sql.append(
					" and exists (select from tickets t where t.shop_id = d.shop_id and t.id = d.ticket_id and t.status = :status)"));
		if (!criteria.about().isBlank()) {
			sql.append(
					"""
							\sand exists (
							  select from tickets t left join orders o on o.shop_id = t.shop_id and o.id = t.order_id
							  where t.shop_id = d.shop_id and t.id = d.ticket_id and (t.reference = :reference or o.number = :number))""");
		}
		if (!criteria.name().isBlank()) {
			sql.append(named(viewer));
		}
		return sql.toString();
	}

	private static String named(Viewer viewer) {
		var ofBuyer = "exists (select from accounts n where n.id = d.buyer_id and lower(n.name) like any (array[:beginning, :inside]))";
		var ofShop = "exists (select from shops n where n.id = d.shop_id and lower(n.name) like any (array[:beginning, :inside]))";
		return switch (viewer) {
			case Member member -> " and " + ofBuyer;
			case Buyer buyer -> " and " + ofShop;
			case Inspector inspector -> " and (" + ofBuyer + " or " + ofShop + ")";
		};
	}

	private static StatementSpec bind(StatementSpec statement, Viewer viewer, SearchCriteria criteria,
			SearchQuery query, Optional<HitCursor> after, int size) {
		after.ifPresent((cursor) -> statement.param("rank", cursor.rank())
			.param("at", cursor.cursor().at().atOffset(ZoneOffset.UTC))
			.param("id", cursor.cursor().id()));
		criteria.kind().ifPresent((kind) -> statement.param("kind", kind.name()));
		criteria.topic().ifPresent((topic) -> statement.param("topic", topic.name()));
		criteria.status().ifPresent((status) -> statement.param("status", status.name()));
		criteria.from().ifPresent((from) -> statement.param("from", from.atOffset(ZoneOffset.UTC)));
		criteria.until().ifPresent((until) -> statement.param("until", until.atOffset(ZoneOffset.UTC)));
		return statement.param("viewer", viewer.account().id())
			.param("shops", array(viewer))
			.param("words", query.plain())
			.param("slices", (viewer instanceof Member member) ? query.inSlices(member.shopIds()) : "")
			.param("reference", SearchText.of(criteria.about()).reference().map(TicketReference::text).orElse(""))
			.param("number", criteria.about().strip().toUpperCase(Locale.ROOT))
			.param("beginning", Beginning.of(criteria.name()).pattern())
			.param("inside", "% " + Beginning.of(criteria.name()).pattern())
			.param("size", size);
	}

	private static String array(Viewer viewer) {
		var shops = (viewer instanceof Member member) ? member.shopIds() : List.<UUID>of();
		return shops.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
	}

}
