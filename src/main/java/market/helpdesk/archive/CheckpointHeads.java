package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.ChainKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where chains ended when checkpoints were made, and where they are to be covered. */
@Repository
class CheckpointHeads {

	private final JdbcClient jdbc;

	CheckpointHeads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the next chains that have grown since a checkpoint covered them. */
	List<Leaf> uncovered(Optional<ChainKey> after, int atMost) {
		var query = jdbc
			.sql("""
					select shop_id, subject_id, length, head from audit_chains
					where uncovered %s
					order by shop_id, subject_id limit :size"""
				.formatted(after.isPresent() ? "and (shop_id, subject_id) > (:shop, :subject)" : ""))
			.param("size", atMost);
		after.ifPresent((chain) -> query.param("shop", chain.shop()).param("subject", chain.subject()));
		return query.query((row, number) -> leaf(row)).list();
	}

	void add(long checkpoint, List<Leaf> leaves) {
		jdbc.sql("""
				insert into checkpoint_heads (shop_id, subject_id, checkpoint, length, head)
				select shop_id, subject_id, :checkpoint, length, head
				from unnest(:shops::uuid[], :subjects::uuid[], :lengths::bigint[], :heads::bytea[])
				  l (shop_id, subject_id, length, head)""")
			.param("checkpoint", checkpoint)
			.params(columns(leaves))
			.param("heads", leaves.stream().map((leaf) -> leaf.head().bytes()).toArray(byte[][]::new))
			.update();
	}

	/**
	 * Marks chains as covered. One that is being continued at this moment is left out, so
	 * that nobody who writes and nobody who checkpoints waits for the other crosswise: it
	 * is covered again next time.
	 */
	void cover(List<Leaf> leaves) {
		jdbc.sql("""
				update audit_chains c set checkpointed_length = k.length
				from (select a.shop_id, a.subject_id, l.length from audit_chains a
				      join unnest(:shops::uuid[], :subjects::uuid[], :lengths::bigint[]) l (shop_id, subject_id, length)
				        using (shop_id, subject_id)
				      order by a.shop_id, a.subject_id for no key update of a skip locked) k
				where c.shop_id = k.shop_id and c.subject_id = k.subject_id and c.checkpointed_length < k.length""")
			.params(columns(leaves))
			.update();
	}

	private static Map<String, Object> columns(List<Leaf> leaves) {
		return Map.of("shops", leaves.stream().map((leaf) -> leaf.chain().shop()).toArray(UUID[]::new), "subjects",
				leaves.stream().map((leaf) -> leaf.chain().subject()).toArray(UUID[]::new), "lengths",
				leaves.stream().map(Leaf::length).toArray(Long[]::new));
	}

	/** Returns the next chains of a checkpoint, in the order of its tree. */
	List<Leaf> of(long checkpoint, Optional<ChainKey> after, int atMost) {
		var query = jdbc
			.sql("""
					select shop_id, subject_id, length, head from checkpoint_heads where checkpoint = :checkpoint %s
					order by shop_id, subject_id limit :size"""
				.formatted(after.isPresent() ? "and (shop_id, subject_id) > (:shop, :subject)" : ""))
			.param("checkpoint", checkpoint)
			.param("size", atMost);
		after.ifPresent((chain) -> query.param("shop", chain.shop()).param("subject", chain.subject()));
		return query.query((row, number) -> leaf(row)).list();
	}

	/** Returns the number of the latest checkpoint that covers a chain. */
	Optional<Long> covering(ChainKey chain) {
		return jdbc.sql("""
				select checkpoint from checkpoint_heads where shop_id = :shop and subject_id = :subject
				order by checkpoint desc limit 1""")
			.param("shop", chain.shop())
			.param("subject", chain.subject())
			.query((row, number) -> row.getLong(1))
			.optional();
	}

	private static Leaf leaf(ResultSet row) throws SQLException {
		var chain = new ChainKey(row.getObject("shop_id", UUID.class), row.getObject("subject_id", UUID.class));
		return new Leaf(chain, row.getLong("length"), StoredHash.of(row.getBytes("head")));
	}

}
