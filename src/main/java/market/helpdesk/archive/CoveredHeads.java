package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.Hash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where chains ended by a checkpoint, beside the entries that stand there now. */
@Repository
class CoveredHeads {

	private static final String COVERED = """
			select h.checkpoint, h.shop_id, h.subject_id, h.length, h.head, e.id, e.hash,
			  coalesce(e.subject_kind, c.subject_kind,
			    (select 'TICKET' from tickets t where t.shop_id = h.shop_id and t.id = h.subject_id), '') as kind
			from checkpoint_heads h
			left join audit_entries e on e.shop_id = h.shop_id and e.subject_id = h.subject_id and e.number = h.length
			left join audit_chains c on c.shop_id = h.shop_id and c.subject_id = h.subject_id
			""";

	private final JdbcClient jdbc;

	CoveredHeads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The end of a chain by a checkpoint, and what stands there.
	 *
	 * @param kind of what the chain is about; empty where nothing of it is left
	 * @param entry empty where none stands there
	 */
	record Covered(long checkpoint, Leaf leaf, String kind, Optional<Standing> entry) {

		Optional<Finding> finding() {
			if (entry.isEmpty()) {
				return Optional.of(at("audit_chains", leaf.chain().subject(), Fault.CHAIN_SHORTENED));
			}
			return entry.filter((one) -> !one.hash().equals(leaf.head()))
				.map((one) -> at("audit_entries", one.id(), Fault.CHAIN_REWRITTEN));
		}

		private Finding at(String table, UUID row, Fault fault) {
			return Finding.of(table, row, leaf.chain(), kind, fault);
		}

	}

	/** An entry that stands somewhere. */
	record Standing(UUID id, Hash hash) {
	}

	/** Returns the next chains of a checkpoint, in the order of its tree. */
	List<Covered> of(long checkpoint, Optional<ChainKey> after, int atMost) {
		var query = jdbc
			.sql(COVERED + "where h.checkpoint = :checkpoint %s order by h.shop_id, h.subject_id limit :size"
				.formatted(after.isPresent() ? "and (h.shop_id, h.subject_id) > (:shop, :subject)" : ""))
			.param("checkpoint", checkpoint)
			.param("size", atMost);
		after.ifPresent((chain) -> query.param("shop", chain.shop()).param("subject", chain.subject()));
		return query.query((row, number) -> covered(row)).list();
	}

	/**
	 * Returns where a chain ended by the latest checkpoints before a number, the latest
	 * first.
	 */
	List<Covered> of(ChainKey chain, long before, int atMost) {
		return jdbc.sql(COVERED + """
				where h.shop_id = :shop and h.subject_id = :subject and h.checkpoint < :before
				order by h.checkpoint desc limit :size""")
			.param("shop", chain.shop())
			.param("subject", chain.subject())
			.param("before", before)
			.param("size", atMost)
			.query((row, number) -> covered(row))
			.list();
	}

	private static Covered covered(ResultSet row) throws SQLException {
		var chain = new ChainKey(row.getObject("shop_id", UUID.class), row.getObject("subject_id", UUID.class));
		var leaf = new Leaf(chain, row.getLong("length"), StoredHash.of(row.getBytes("head")));
		var id = Optional.ofNullable(row.getObject("id", UUID.class));
		var hash = row.getBytes("hash");
		return new Covered(row.getLong("checkpoint"), leaf, row.getString("kind"),
				id.map((entry) -> new Standing(entry, StoredHash.of(hash))));
	}

}
