package market.helpdesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows that entries tell of, found by the entries. */
@Component
public class RowSources {

	private final List<RowSource> sources;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RowSources(List<RowSource> sources, JdbcClient jdbc, JsonMapper json) {
		this.sources = List.copyOf(sources);
		this.jdbc = jdbc;
		this.json = json;
	}

	public List<RowSource> all() {
		return sources;
	}

	/** Returns the rows that some entries tell of by a source, by entry. */
	public Map<UUID, RecordedRow> find(RowSource source, Collection<ChainedEntry> entries) {
		var told = entries.stream().map(TextSources.Entry::of).toList();
		return jdbc.sql(EntryTable.statement(List.of(source.rows())))
			.params(new EntryTable(told).params())
			.query((row, number) -> row(row))
			.list()
			.stream()
			// Two of one id are of two shops, and one of them is no entry of ours.
			.collect(Collectors.toMap(RecordedRow::entry, Function.identity(), (first, second) -> first));
	}

	private RecordedRow row(ResultSet row) throws SQLException {
		return new RecordedRow(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
				Optional.ofNullable(row.getString(3)),
				Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
				json.readTree(row.getString(5)));
	}

}
