package market.helpdesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys and indexes of all tables, set aside while rows come in by the million and
 * made again as they were. What the rows refer to is checked then.
 */
final class Indexes {

	private static final String CONSTRAINTS = """
			select format('alter table %s drop constraint %I', conrelid::regclass, conname),
			  format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
			from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
			order by contype = 'f' desc""";

	private static final String INDEXES = """
			select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
			from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
			where not exists (select from pg_constraint where conindid = i.indexrelid)""";

	private final List<String> making = new ArrayList<>();

	private Indexes() {
	}

	static Indexes setAside(Connection connection) throws SQLException {
		var indexes = new Indexes();
		try (var statement = connection.createStatement()) {
			var dropping = new ArrayList<String>();
			for (var query : List.of(CONSTRAINTS, INDEXES)) {
				try (var rows = statement.executeQuery(query)) {
					while (rows.next()) {
						dropping.add(rows.getString(1));
						indexes.making.addFirst(rows.getString(2));
					}
				}
			}
			for (var sql : dropping) {
				statement.execute(sql);
			}
		}
		return indexes;
	}

	/** Foreign keys come last, as they need the others. */
	void makeAgain(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("set maintenance_work_mem = '1GB'");
			for (var sql : making) {
				statement.execute(sql);
			}
		}
	}

}
