package market.helpdesk.archive;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets nodes take turns at what no transaction should be open for, since it talks to
 * somebody else. A node that dies leaves its turn.
 */
@Component
class PublicationTurns {

	private static final String TRY = "select pg_try_advisory_lock(hashtextextended(?, 55))";

	private static final String LEAVE = "select pg_advisory_unlock(hashtextextended(?, 55))";

	private final JdbcTemplate jdbc;

	PublicationTurns(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Does something unless another node is at it. */
	void take(String name, Runnable work) {
		jdbc.execute((Connection connection) -> {
			if (isTrue(connection, TRY, name)) {
				try {
					work.run();
				}
				finally {
					isTrue(connection, LEAVE, name);
				}
			}
			return name;
		});
	}

	private static boolean isTrue(Connection connection, String sql, String name) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			statement.setString(1, name);
			try (var answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

}
