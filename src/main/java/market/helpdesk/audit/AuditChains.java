package market.helpdesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The chains as they stand in the database, read bit by bit. Whatever an entry was
 * altered to, also past the rules of the schema, can be read, and does not fit its hash
 * then: nobody keeps the others from being read.
 */
@Repository
public class AuditChains {

	/** Nothing of what the schema demands is taken for granted. */
	private static final String ENTRIES = """
			select shop_id, subject_id, coalesce(subject_kind, '') as subject_kind, number,
			  coalesce(previous_hash, '') as previous_hash, id, coalesce(occurred_at, '-infinity') as occurred_at,
			  coalesce(actor, '') as actor, coalesce(action, '') as action, coalesce(particulars, 'null') as particulars,
			  coalesce(texts, 'null') as texts, coalesce(hash, '') as hash
			from audit_entries
			""";

	/** Stands for a hash that is none any more; no text is known that has it. */
	private static final Hash ILLEGIBLE = new Hash("f".repeat(64));

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

		/** Stands before all entries. */
		public static final Position START = new Position(ChainKey.START, 0);

		public static Position of(ChainedEntry entry) {
			return new Position(entry.chain(), entry.number());
		}

	}

	/** Returns the next entries of all chains, by shop, subject and number. */
	public List<ChainedEntry> after(Position last, int atMost) {
		return jdbc.sql(ENTRIES + """
				where (shop_id, subject_id, number) > (:shop, :subject, :number)
				order by shop_id, subject_id, number limit :size""")
			.params(last.chain().params())
			.param("number", last.number())
			.param("size", atMost)
			.query((row, number) -> entry(row))
			.list();
	}

	/** Returns the next entries of one chain, by number. */
	public List<ChainedEntry> of(ChainKey chain, long afterNumber, int atMost) {
		return jdbc.sql(ENTRIES + """
				where shop_id = :shop and subject_id = :subject and number > :number
				order by number limit :size""")
			.params(chain.params())
			.param("number", afterNumber)
			.param("size", atMost)
			.query((row, number) -> entry(row))
			.list();
	}

	/** Returns where a chain is said to end. */
	public Optional<ChainHead> head(ChainKey chain) {
		return jdbc.sql("select length, head from audit_chains where shop_id = :shop and subject_id = :subject")
			.params(chain.params())
			.query((row, number) -> new ChainHead(row.getLong(1), Hash.ofDigest(row.getBytes(2))))
			.optional();
	}

	private ChainedEntry entry(ResultSet row) throws SQLException {
		return new ChainedEntry(ChainKey.of(row), row.getString("subject_kind"), row.getLong("number"),
				hash(row.getBytes("previous_hash")), row.getObject("id", UUID.class),
				row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
				row.getString("action"), tree(row.getString("particulars")), texts(tree(row.getString("texts"))),
				hash(row.getBytes("hash")));
	}

	private static Hash hash(byte[] digest) {
		return (digest.length == Hash.LENGTH) ? Hash.ofDigest(digest) : ILLEGIBLE;
	}

	/** What is nested too deep, or too large, was never written. */
	private JsonNode tree(String text) {
		try {
			return json.readTree(text);
		}
		catch (JacksonException illegible) {
			return StringNode.valueOf("");
		}
	}

	private static SortedMap<String, String> texts(JsonNode texts) {
		var byName = new TreeMap<String, String>();
		if (!texts.isObject()) {
			byName.put("", texts.toString());
		}
		texts
			.forEachEntry((name, value) -> byName.put(name, value.isString() ? value.stringValue() : value.toString()));
		return byName;
	}

}
