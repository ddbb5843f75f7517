package market.helpdesk.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each chain ends: whoever continues one holds its row until the commit. */
@Repository
class ChainHeads {

	private final JdbcClient jdbc;

	ChainHeads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Locks the chains in the order of their keys, so that no two transactions wait for
	 * each other. Those that are new begin before any is locked that was there: whoever
	 * waits for somebody who begins the same one holds none that others wait for.
	 * @param kinds of the subjects, by chain
	 */
	Map<ChainKey, ChainHead> lock(Map<ChainKey, String> kinds) {
		var locked = lock(kinds.keySet());
		if (locked.size() < kinds.size()) {
			begin(kinds.keySet().stream().sorted().toList(), kinds);
			locked = lock(kinds.keySet());
		}
		return locked;
	}

	/** Locks all of them, or none where one is missing. */
	private Map<ChainKey, ChainHead> lock(Collection<ChainKey> chains) {
		return jdbc.sql("""
				select c.shop_id, c.subject_id, c.length, c.head from audit_chains c
				join %1$s using (shop_id, subject_id)
				where :chains = (select count(*) from audit_chains a join %1$s using (shop_id, subject_id))
				order by c.shop_id, c.subject_id for update of c""".formatted(ChainKeys.TABLE))
			.params(ChainKeys.of(chains).params())
			.param("chains", chains.size())
			.query((row, number) -> Map.entry(ChainKey.of(row),
					new ChainHead(row.getLong(3), Hash.ofDigest(row.getBytes(4)))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private void begin(List<ChainKey> chains, Map<ChainKey, String> kinds) {
		jdbc.sql("""
				insert into audit_chains (shop_id, subject_id, subject_kind, length, head, checkpointed_length)
				select shop_id, subject_id, kind, 0, :none, 0
				from unnest(:shops::uuid[], :subjects::uuid[], :kinds::text[]) k (shop_id, subject_id, kind)
				order by shop_id, subject_id
				on conflict do nothing""")
			.params(new ChainKeys(chains).params())
			.param("kinds", chains.stream().map(kinds::get).toArray(String[]::new))
			.param("none", Hash.NONE.bytes())
			.update();
	}

	void move(Map<ChainKey, ChainHead> ends) {
		var chains = ends.keySet().stream().sorted().toList();
		jdbc.sql("""
				update audit_chains c set length = k.length, head = k.head
				from unnest(:shops::uuid[], :subjects::uuid[], :lengths::bigint[], :heads::bytea[])
				  k (shop_id, subject_id, length, head)
				where c.shop_id = k.shop_id and c.subject_id = k.subject_id""")
			.params(new ChainKeys(chains).params())
			.param("lengths", chains.stream().map((chain) -> end(ends, chain).length()).toArray(Long[]::new))
			.param("heads", chains.stream().map((chain) -> end(ends, chain).hash().bytes()).toArray(byte[][]::new))
			.update();
	}

	private static ChainHead end(Map<ChainKey, ChainHead> ends, ChainKey chain) {
		return ends.getOrDefault(chain, ChainHead.START);
	}

}
