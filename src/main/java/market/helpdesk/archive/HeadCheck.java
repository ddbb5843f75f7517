package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.audit.ChainKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds where chains are said to end against where they do. */
@Component
class HeadCheck {

	private static final String HEADS = """
			select c.shop_id, c.subject_id, c.subject_kind, c.length, c.head, c.checkpointed_length,
			  e.number, e.hash, coalesce(h.length, 0) as covered
			from audit_chains c
			left join lateral (select number, hash from audit_entries e where e.shop_id = c.shop_id
			  and e.subject_id = c.subject_id order by number desc limit 1) e on true
			left join lateral (select length from checkpoint_heads h where h.shop_id = c.shop_id
			  and h.subject_id = c.subject_id order by checkpoint desc limit 1) h on true
			""";

	private final JdbcClient jdbc;

	private final VerificationSettings settings;

	HeadCheck(JdbcClient jdbc, VerificationSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Where a chain is said to end, and where it does.
	 *
	 * @param last the number of its last entry, 0 if there is none
	 * @param marked how much of it is said to be covered by checkpoints
	 * @param covered how much of it the last one covers
	 */
	private record Head(ChainKey chain, String kind, long length, boolean same, long last, long marked, long covered) {

		static Head of(ResultSet row) throws SQLException {
			var chain = new ChainKey(row.getObject("shop_id", UUID.class), row.getObject("subject_id", UUID.class));
			return new Head(chain, row.getString("subject_kind"), row.getLong("length"),
					Arrays.equals(row.getBytes("head"), row.getBytes("hash")), row.getLong("number"),
					row.getLong("checkpointed_length"), row.getLong("covered"));
		}

		Optional<Finding> end() {
			if (last < length) {
				return Optional.of(at(Fault.CHAIN_SHORTENED));
			}
			return (last == length && same) ? Optional.empty() : Optional.of(at(Fault.HEAD_ALTERED));
		}

		/** That it lost its checkpoint shows where one was and is none. */
		Optional<Finding> cover() {
			return (covered < marked) ? Optional.of(at(Fault.HEAD_UNCOVERED)) : Optional.empty();
		}

		private Finding at(Fault fault) {
			return Finding.of("audit_chains", chain.subject(), chain, kind, fault);
		}

	}

	void checkAll(Examination examination) {
		var heads = next(Optional.empty());
		while (!heads.isEmpty()) {
			check(heads, examination);
			examination.beat();
			heads = next(Optional.of(heads.getLast().chain()));
		}
	}

	void check(ChainKey chain, Examination examination) {
		check(jdbc.sql(HEADS + "where c.shop_id = :shop and c.subject_id = :subject")
			.param("shop", chain.shop())
			.param("subject", chain.subject())
			.query((row, number) -> Head.of(row))
			.list(), examination);
	}

	private void check(List<Head> heads, Examination examination) {
		examination.checked(heads.size());
		heads.stream()
			.flatMap((head) -> Stream.of(head.end(), head.cover()))
			.flatMap(Optional::stream)
			.forEach(examination::found);
	}

	private List<Head> next(Optional<ChainKey> after) {
		var query = jdbc
			.sql(HEADS + "%s order by c.shop_id, c.subject_id limit :size"
				.formatted(after.isPresent() ? "where (c.shop_id, c.subject_id) > (:shop, :subject)" : ""))
			.param("size", settings.batch());
		after.ifPresent((chain) -> query.param("shop", chain.shop()).param("subject", chain.subject()));
		return query.query((row, number) -> Head.of(row)).list();
	}

}
