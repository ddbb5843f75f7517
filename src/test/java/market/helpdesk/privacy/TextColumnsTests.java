package market.helpdesk.privacy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import market.helpdesk.HelpdeskTest;
import market.helpdesk.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No column that can hold what people wrote is forgotten: each is erased, deleted or kept
 * for a reason (docs/adr/0028).
 */
@HelpdeskTest
class TextColumnsTests {

	private final JdbcClient jdbc;

	TextColumnsTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whoever adds a column that holds text, JSON or bytes says in their migration what
	 * becomes of it: {@code insert into text_columns}.
	 */
	@Test
	void everyColumnThatHoldsTextIsClassified() throws SQLException {
		assertThat(
				asOwner("""
						select c.table_name || '.' || c.column_name from information_schema.columns c
						join information_schema.tables t using (table_schema, table_name)
						where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
						  and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'xml', 'bytea', 'ARRAY', 'tsvector', 'USER-DEFINED')"""))
			.containsExactlyInAnyOrderElementsOf(strings("select table_name || '.' || column_name from text_columns"));
	}

	/** What is erased may change in no other way: not even by whoever owns the table. */
	@Test
	void whatIsErasedIsPermanentUntilThen() throws SQLException {
		assertThat(strings("""
				select distinct table_name from text_columns where fate = 'ERASED' and table_name <> 'accounts'"""))
			.isNotEmpty()
			.allSatisfy((table) -> assertThat(asOwner("""
					select tgname from pg_trigger t join pg_proc p on p.oid = t.tgfoid
					where tgrelid = '%s'::regclass and p.proname = 'check_erasing' and tgenabled = 'O'"""
				.formatted(table))).as(table).hasSize(1));
	}

	@Test
	void theApplicationMayCallTheOneFunctionAndNoneOfItsParts() throws SQLException {
		assertThat(asOwner("""
				select proname || ' ' || has_function_privilege('helpdesk_application', oid, 'execute')
				from pg_proc where proname in ('erase_texts', 'erasable_rows', 'note_erased', 'blank_erased')"""))
			.containsExactlyInAnyOrder("erase_texts true", "erasable_rows false", "note_erased false",
					"blank_erased false");
		assertThat(asOwner("""
				select prosecdef || ' ' || proowner::regrole || ' ' || array_to_string(proconfig, ',')
				from pg_proc where proname = 'erase_texts'"""))
			.containsExactly("true helpdesk_owner search_path=public, pg_temp");
	}

	private List<String> strings(String sql) {
		return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
	}

	private static List<String> asOwner(String sql) throws SQLException {
		try (var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
				var statement = owner.createStatement();
				var rows = statement.executeQuery(sql)) {
			var strings = new ArrayList<String>();
			while (rows.next()) {
				strings.add(rows.getString(1));
			}
			return strings;
		}
	}

}
