package market.helpdesk.search;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The words of everything that can be found. */
@Repository
class SearchIndex {

	private static final int BATCH = 100;

	private static final String PUT = """
			insert into message_search (shop_id, id, kind, ticket_id, message_id, buyer_id, topic, at, words)
			values (?, ?, ?, ?, ?, ?, ?, ?, with_stems(search_dictionary(?), ?::tsvector))
			on conflict (shop_id, id) do update set buyer_id = excluded.buyer_id, topic = excluded.topic, at = excluded.at,
			  words = excluded.words
			where (message_search.buyer_id, message_search.topic, message_search.at, message_search.words)
			  is distinct from (excluded.buyer_id, excluded.topic, excluded.at, excluded.words)""";

	private final JdbcTemplate jdbc;

	private final FactWords facts;

	SearchIndex(JdbcTemplate jdbc, FactWords facts) {
		this.jdbc = jdbc;
		this.facts = facts;
	}

	/**
	 * Lets nobody else index until the transaction ends, nor forget words that are about
	 * to be indexed.
	 * @return whether somebody else is at it already
	 */
	boolean isTaken() {
		return !Boolean.TRUE
			.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtext('message_search'))", Boolean.class));
	}

	/**
	 * Indexes documents, or forgets those that were erased. One without a word, a thumb
	 * that is up, is found by its day.
	 */
	void put(Collection<Document> documents) {
		remove(documents.stream().filter(Document::isErased).toList());
		jdbc.batchUpdate(PUT, documents.stream().filter((document) -> !document.isErased()).toList(), BATCH,
				(row, document) -> {
					var ticket = document.ticket();
					row.setObject(1, document.key().shop().id());
					row.setObject(2, document.key().id());
					row.setString(3, document.key().kind().name());
					row.setObject(4, ticket.id().id());
					row.setObject(5, document.message().orElse(null));
					row.setObject(6, ticket.buyer().id());
					row.setString(7, ticket.topic().name());
					row.setObject(8, document.at().atOffset(ZoneOffset.UTC));
					row.setString(9, ticket.language());
					row.setString(10, Words.vector(words(document)));
				});
	}

	private String words(Document document) {
		return document.facts()
			.map((known) -> document.words() + "\n" + facts.of(known, document.ticket().language()))
			.orElse(document.words());
	}

	private void remove(List<Document> erased) {
		jdbc.batchUpdate("delete from message_search where shop_id = ? and id = ?", erased, BATCH, (row, document) -> {
			row.setObject(1, document.key().shop().id());
			row.setObject(2, document.key().id());
		});
	}

}
