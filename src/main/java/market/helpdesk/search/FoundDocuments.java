package market.helpdesk.search;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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
	 * The newest documents of each piece in which somebody looks: the words are compared
	 * one by one, without an index of them.
	 */
	private static final String BY_TIME = """
			select d.shop_id, d.id, d.kind, d.at, 0::real as rank from %s cross join lateral (
			  select d.* from (
			    select d.* from message_search d where %s%s order by d.at desc, d.id desc limit :window) d
			  where true%s
			  order by d.at desc, d.id desc limit :size) d
			order by d.at desc, d.id desc limit :size""";

	/**
	 * All that an index knows of the words, from which the newest are taken: it is asked
	 * first, whatever else could be gone through in the order of time.
	 */
	private static final String BY_WORD = """
			with found as materialized (
			  select d.shop_id, d.id, d.kind, d.at from message_search d where %s)
			select d.shop_id, d.id, d.kind, d.at, 0::real as rank from found d
			order by d.at desc, d.id desc limit :size""";

	private static final String RANKED = """
			with found as materialized (
			  select d.shop_id, d.id, d.at from message_search d where %s
			), newest as materialized (
			  select d.shop_id, d.id from found d order by d.at desc, d.id desc limit :ranked)
			select d.* from (
			  select d.shop_id, d.id, d.kind, d.at, ts_rank(d.words, :words::tsquery, 1) as rank
			  from newest n join message_search d on d.shop_id = n.shop_id and d.id = n.id) d
			where true%s
			order by d.rank desc, d.at desc, d.id desc limit :size""";

	private final JdbcClient jdbc;

	FoundDocuments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the newest documents that fit.
	 * @param window how many of the newest ones are looked at, in each piece
	 */
	List<Found> byTime(Search search, Optional<HitCursor> after, int window, int size) {
		var scope = search.scope();
		var words = search.query().isEmpty() ? "" : " and d.words @@ :words::tsquery";
		return find(search,
				BY_TIME.formatted(scope.pieces(), scope.ofPiece(), search.filters().keys() + behind(after, false),
						words + search.filters().others()),
				after, size)
			.param("window", window)
			.query(Found::of)
			.list();
	}

	/** Returns the newest of all documents in which the words stand. */
	List<Found> byWord(Search search, Optional<HitCursor> after, int size) {
		return find(search,
				BY_WORD.formatted(search.scope().withWords() + search.filters().all() + behind(after, false)), after,
				size)
			.query(Found::of)
			.list();
	}

	/** Returns the best of the newest documents in which the words stand. */
	List<Found> ranked(Search search, Optional<HitCursor> after, int ranked, int size) {
		return find(search, RANKED.formatted(search.scope().withWords() + search.filters().all(), behind(after, true)),
				after, size)
			.param("ranked", ranked)
			.query(Found::of)
			.list();
	}

	private static String behind(Optional<HitCursor> after, boolean ranked) {
		return after
			.map((cursor) -> ranked ? " and (d.rank, d.at, d.id) < (:rank::real, :at, :id)"
					: " and (d.at, d.id) < (:at, :id)")
			.orElse("");
	}

	private StatementSpec find(Search search, String sql, Optional<HitCursor> after, int size) {
		var statement = search.filters().bind(search.scope().bind(jdbc.sql(sql), search.query()));
		after.ifPresent((cursor) -> statement.param("rank", cursor.rank())
			.param("at", cursor.cursor().at().atOffset(ZoneOffset.UTC))
			.param("id", cursor.cursor().id()));
		return statement.param("size", size);
	}

}
