package market.helpdesk.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the database for its time. This is the only statement that may; all others are
 * given theirs.
 */
class DatabaseTime implements Supplier<Instant> {

	private static final int TIMEOUT_SECONDS = 5;

	private final JdbcClient jdbc;

	DatabaseTime(DataSource database) {
		var template = new JdbcTemplate(database);
		template.setQueryTimeout(TIMEOUT_SECONDS);
		this.jdbc = JdbcClient.create(template);
	}

	@Override
	public Instant get() {
		return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

}
