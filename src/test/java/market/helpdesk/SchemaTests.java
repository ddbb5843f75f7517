package market.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What keeps the data of a shop in one place, so that it can be spread over many
 * databases by the shop: keys that begin with the shop, rules that hold within it, and
 * values that are made in Java and not where a statement happens to run.
 */
@HelpdeskTest
class SchemaTests {

	private static final String TABLES = """
			select c.oid, c.relname, array_agg(a.attname::text) as columns
			from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
			group by c.oid, c.relname""";

	private final JdbcClient jdbc;

	SchemaTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A buyer's way to his tickets lives with the buyer. */
	@Test
	void thePrimaryKeyOfWhatAShopHasBeginsWithTheShop() {
		assertThat(strings("""
				select t.relname from (%s) t
				left join pg_index i on i.indrelid = t.oid and i.indisprimary
				left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
				where 'shop_id' = any(t.columns) and a.attname is distinct from 'shop_id'""".formatted(TABLES)))
			.containsExactly("buyer_tickets");
	}

	@Test
	void whatBelongsToNoShopIsSmallOrSomebodysOwn() {
		assertThat(strings("select relname from (%s) t where not 'shop_id' = any(columns)".formatted(TABLES)))
			.containsExactlyInAnyOrder("accounts", "api_tokens", "shops", "markets", "clock_revisions",
					"calendar_versions", "screening_rule_versions", "screening_rule_days", "downtimes",
					"downtime_reviews", "calendar_drafts", "calendar_draft_days", "spring_session",
					"spring_session_attributes", "standing_positions", "notice_marks", "unread_notices",
					"event_publication", "checkpoint_keys", "checkpoints", "checkpoint_publications", "verifications",
					"verification_findings", "saved_searches", "text_columns", "retention_forecasts");
	}

	@Test
	void whatIsUniqueIsUniqueWithinAShop() {
		assertThat(strings("""
				select i.indexrelid::regclass::text from (%s) t
				join pg_index i on i.indrelid = t.oid and i.indisunique
				where 'shop_id' = any(t.columns) and not exists (
				  select from pg_attribute a where a.attrelid = t.oid and a.attname = 'shop_id'
				    and a.attnum = any(i.indkey[0:i.indnkeyatts - 1]))""".formatted(TABLES)))
			.containsExactly("buyer_tickets_pkey");
	}

	@Test
	void whatIsReferredToIsOfTheSameShopOrSmall() {
		assertThat(
				strings("""
						select k.conrelid::regclass || ' -> ' || k.confrelid::regclass || ' (' || k.conname || ')'
						from pg_constraint k
						where k.contype = 'f' and k.connamespace = 'public'::regnamespace
						  and k.confrelid::regclass::text not in ('accounts', 'shops', 'markets', 'clock_revisions', 'calendar_versions', 'calendar_drafts', 'checkpoints',
						    'checkpoint_keys', 'verifications')
						  and not exists (
						    select from unnest(k.conkey, k.confkey) pair (here, there)
						    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here and a.attname = 'shop_id'
						    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there and b.attname = 'shop_id')"""))
			.containsExactly("spring_session_attributes -> spring_session (spring_session_attributes_fk)");
	}

	@Test
	void noColumnMakesItsOwnValue() {
		assertThat(strings("""
				select t.relname || '.' || a.attname || ' ' || pg_get_expr(d.adbin, d.adrelid) from (%s) t
				join pg_attrdef d on d.adrelid = t.oid
				join pg_attribute a on a.attrelid = t.oid and a.attnum = d.adnum
				where a.attgenerated = ''
				union all
				select t.relname || '.' || a.attname from (%s) t
				join pg_attribute a on a.attrelid = t.oid and a.attidentity <> ''""".formatted(TABLES, TABLES)))
			.isEmpty();
	}

	/**
	 * But for the one that the application's clock is set by, and the one by which the
	 * database judges whether something may be erased: nobody who asks for it says how
	 * late it is.
	 */
	@Test
	void noStatementAsksTheDatabaseForTheTimeOrForChance() {
		assertThat(sourcesWith(Pattern.compile(
				"""
						(?i)\\b(now|random|gen_random_uuid|uuidv[47]|(clock|statement|transaction)_timestamp|timeofday|nextval)\\(\
						|\\b(current_timestamp|current_date|current_time|localtimestamp)\\b""")))
			.containsExactlyInAnyOrder("src/main/java/market/helpdesk/database/DatabaseTime.java: clock_timestamp(",
					"src/main/resources/db/migration/V060__erase_nothing_too_early.sql: clock_timestamp(");
	}

	/** A stream of rows keeps its connection until it is closed, which nobody does. */
	@Test
	void noQueryIsReadAsAStream() {
		assertThat(sourcesWith(Pattern.compile("\\.query\\(((?!\\.list\\(\\))[^;])*?\\)\\s*\\.stream\\(\\)")))
			.isEmpty();
	}

	private static List<String> sourcesWith(Pattern pattern) {
		try (var files = Stream.concat(Files.walk(Path.of("src/main/java")),
				Files.walk(Path.of("src/main/resources/db")))) {
			return files.filter((file) -> file.toString().matches(".*\\.(java|sql)"))
				.flatMap((file) -> pattern.matcher(read(file)).results().map((match) -> file + ": " + match.group()))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> strings(String sql) {
		return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
	}

}
