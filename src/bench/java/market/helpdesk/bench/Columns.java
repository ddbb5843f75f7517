package market.helpdesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table as the migrations have left it. Those that must be filled and
 * that the benchmarks don't know get a value that stands in for one, so that a new column
 * breaks no benchmark.
 */
record Columns(String table, List<String> names, Map<String, String> required) {

	private static final Map<String, String> BY_NAME = Map.of("calendar_version", "1", "revision", "1", "language",
			"'it'");

	private static final Map<String, String> BY_TYPE = Map.of("integer", "0", "bigint", "0", "boolean", "false", "text",
			"''", "jsonb", "'{}'::jsonb", "timestamp with time zone", "timestamptz 'epoch'");

	static Columns of(Connection connection, String table) throws SQLException {
		try (var statement = connection.prepareStatement(
				"""
						select column_name, data_type, is_nullable = 'NO' and column_default is null as required
						from information_schema.columns
						where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' order by ordinal_position""")) {
			statement.setString(1, table);
			var names = new ArrayList<String>();
			var required = new LinkedHashMap<String, String>();
			try (var rows = statement.executeQuery()) {
				while (rows.next()) {
					names.add(rows.getString(1));
					if (rows.getBoolean(3)) {
						required.put(rows.getString(1), rows.getString(2));
					}
				}
			}
			return new Columns(table, names, required);
		}
	}

	/** Fills the named columns with what is selected, in their order. */
	String insert(String columns, String select) {
		var named = Set.of(columns.strip().split(",\\s*"));
		var missing = required.keySet().stream().filter((name) -> !named.contains(name)).toList();
		return "insert into %s (%s) select %s from (%s) made".formatted(table,
				Stream.concat(Stream.of(columns), missing.stream()).collect(Collectors.joining(", ")),
				Stream.concat(Stream.of("made.*"), missing.stream().map(this::standIn))
					.collect(Collectors.joining(", ")),
				select);
	}

	/** The columns that two tables have in common. */
	String shared(Columns other) {
		return names.stream().filter(other.names()::contains).collect(Collectors.joining(", "));
	}

	private String standIn(String name) {
		return BY_NAME.getOrDefault(name, BY_TYPE.getOrDefault(required.get(name), "null"));
	}

}
