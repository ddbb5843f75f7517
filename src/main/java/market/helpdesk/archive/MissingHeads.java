package market.helpdesk.archive;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.audit.ChainKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds chains of which nothing says any more where they end. */
@Component
class MissingHeads {

	private final JdbcClient jdbc;

	MissingHeads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Looks for the heads of chains that are there.
	 * @param kinds of their subjects, by chain
	 */
	void checkThere(Map<ChainKey, String> kinds, Examination examination) {
		var chains = List.copyOf(kinds.keySet());
		jdbc.sql(
				"""
						select k.shop_id, k.subject_id from unnest(:shops::uuid[], :subjects::uuid[]) k (shop_id, subject_id)
						where not exists (select from audit_chains c where c.shop_id = k.shop_id and c.subject_id = k.subject_id)""")
			.param("shops", chains.stream().map(ChainKey::shop).toArray(UUID[]::new))
			.param("subjects", chains.stream().map(ChainKey::subject).toArray(UUID[]::new))
			.query((row, number) -> new ChainKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list()
			.forEach((chain) -> examination.found(Finding.of("audit_chains", chain.subject(), chain,
					kinds.getOrDefault(chain, ""), Fault.HEAD_MISSING)));
	}

}
