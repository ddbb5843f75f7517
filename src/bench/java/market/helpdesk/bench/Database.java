package market.helpdesk.bench;

import java.sql.Connection;
import java.sql.SQLException;

import market.helpdesk.database.BenchmarkServer;

/** One database of the server, with what only its superuser may do. */
record Database(BenchmarkServer server, String name) {

	/** Connects without the checks that made data needs not. */
	Connection quickly() throws SQLException {
		var connection = server.superuser(name);
		try (var statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica; set synchronous_commit = off");
		}
		return connection;
	}

	/** Does now what would otherwise be done while something is measured. */
	void settle() throws SQLException {
		execute("vacuum (analyze)", "checkpoint");
	}

	void execute(String... statements) throws SQLException {
		try (var connection = server.superuser(name); var statement = connection.createStatement()) {
			for (var sql : statements) {
				statement.execute(sql);
			}
		}
	}

	String text(String sql) throws SQLException {
		try (var connection = server.superuser(name);
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

}
