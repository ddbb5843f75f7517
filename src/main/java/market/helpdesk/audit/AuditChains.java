package market.helpdesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains as they stand in the database, read bit by bit. */
@Repository
public class AuditChains {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AuditChains(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * An entry's place among all.
	 */
	public record Position(ChainKey chain, long number) {

		public static Position of(ChainedEntry entry) {
			return new Position(entry.chain(), entry.number());
		}

	}

	/** Returns the next entries of all chains, by shop, subject and number. */
	public List<ChainedEntry> after(Optional<Position> last, int atMost) {
		var query = jdbc
			.sql("select * from audit_entries %s order by shop_id, subject_id, number limit :size"
				.formatted(last.isPresent() ? "where (shop_id, subject_id, number) > (:shop, :subject, :number)" : ""))
			.param("size", atMost);
		last.ifPresent((position) -> query.param("shop", position.chain().shop())
			.param("subject", position.chain().subject())
			.param("number", position.number()));
		return query.query((row, number) -> entry(row)).list();
	}

	/** Returns the next entries of one chain, by number. */
	public List<ChainedEntry> of(ChainKey chain, long afterNumber, int atMost) {
		return jdbc.sql("""
				select * from audit_entries where shop_id = :shop and subject_id = :subject and number > :number
				order by number limit :size""")
			.param("shop", chain.shop())
			.param("subject", chain.subject())
			.param("number", afterNumber)
			.param("size", atMost)
			.query((row, number) -> entry(row))
			.list();
	}

	/** Returns where a chain is said to end. */
	public Optional<ChainHead> head(ChainKey chain) {
		return jdbc.sql("select length, head from audit_chains where shop_id = :shop and subject_id = :subject")
			.param("shop", chain.shop())
			.param("subject", chain.subject())
			.query((row, number) -> new ChainHead(row.getLong(1), Hash.ofDigest(row.getBytes(2))))
			.optional();
	}

	private ChainedEntry entry(ResultSet row) throws SQLException {
		var chain = new ChainKey(row.getObject("shop_id", UUID.class), row.getObject("subject_id", UUID.class));
		return new ChainedEntry(chain, row.getString("subject_kind"), row.getLong("number"),
				Hash.ofDigest(row.getBytes("previous_hash")), row.getObject("id", UUID.class),
				row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
				row.getString("action"), json.readTree(row.getString("particulars")),
				texts(json.readTree(row.getString("texts"))), Hash.ofDigest(row.getBytes("hash")));
	}

	/** Whatever it was altered to can be read, and does not fit its hash then. */
	private static SortedMap<String, String> texts(JsonNode texts) {
		var byName = new TreeMap<String, String>();
		texts
			.forEachEntry((name, value) -> byName.put(name, value.isString() ? value.stringValue() : value.toString()));
		return byName;
	}

}
