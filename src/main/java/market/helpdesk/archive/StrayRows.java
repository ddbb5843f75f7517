package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainKeys;
import market.helpdesk.audit.RowSource;
import market.helpdesk.audit.RowSources;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that no entry tells of, and entries that tell of a row once more. */
@Repository
class StrayRows {

	/** Of both the second has an entry. */
	private static final String STRAYS = """
			with k as (select * from %s),
			told as materialized (
			  select e.shop_id, e.subject_id, e.id, e.number, case %s end as source, case %s end as key
			  from k join audit_entries e on e.shop_id = k.shop_id and e.subject_id = k.subject_id
			  where e.action in (%s)),
			there as (%s)
			select r.source, r.shop_id, r.subject_id, r.key, null::uuid as entry from there r where not exists (
			  select from told t where t.shop_id = r.shop_id and t.subject_id = r.subject_id and t.source = r.source
			    and t.key = r.key)
			union all
			select source, shop_id, subject_id, key, (array_agg(id order by number))[2] from told
			group by source, shop_id, subject_id, key having count(*) > 1""";

	private final List<RowSource> sources;

	private final String statement;

	private final JdbcClient jdbc;

	StrayRows(RowSources sources, JdbcClient jdbc) {
		this.sources = sources.all();
		this.jdbc = jdbc;
		this.statement = STRAYS.formatted(ChainKeys.TABLE, each(StrayRows::isSource), each(StrayRows::isKey),
				this.sources.stream().map(StrayRows::actions).collect(Collectors.joining(", ")),
				IntStream.range(0, this.sources.size())
					.mapToObj(this::rows)
					.collect(Collectors.joining("\nunion all\n")));
	}

	private String each(Function<Numbered, String> condition) {
		return IntStream.range(0, sources.size())
			.mapToObj((number) -> condition.apply(new Numbered(number, sources.get(number))))
			.collect(Collectors.joining(" "));
	}

	private record Numbered(int number, RowSource source) {
	}

	private static String isSource(Numbered one) {
		return "when e.action in (%s) then %d".formatted(actions(one.source()), one.number());
	}

	private static String isKey(Numbered one) {
		return "when e.action in (%s) then %s".formatted(actions(one.source()), one.source().keyOfEntry());
	}

	private static String actions(RowSource source) {
		return source.actions().stream().sorted().collect(Collectors.joining("', '", "'", "'"));
	}

	private String rows(int number) {
		return "select %d as source, s%1$d.* from (%s) s%1$d (shop_id, subject_id, key)".formatted(number,
				sources.get(number).strays());
	}

	List<Finding> of(ChainKeys chains) {
		return jdbc.sql(statement).params(chains.params()).query((row, number) -> finding(row)).list();
	}

	private Finding finding(ResultSet row) throws SQLException {
		var chain = ChainKey.of(row);
		var second = Optional.ofNullable(row.getObject("entry", UUID.class));
		return second.map((entry) -> Finding.of(chain, "audit_entries", entry.toString(), Fault.ROW_TOLD_TWICE))
			.orElse(Finding.of(chain, sources.get(row.getInt("source")).table(), row.getString("key"),
					Fault.ROW_UNRECORDED));
	}

}
