package market.helpdesk.sweep;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import market.helpdesk.Cast.House;
import market.helpdesk.TestDatabase;

/**
 * Somebody else's transaction, which holds what it has touched until it is rolled back or
 * closed.
 */
public final class OtherTransaction implements AutoCloseable {

	private final Connection connection;

	private OtherTransaction(Connection connection) {
		this.connection = connection;
	}

	public static OtherTransaction begin() throws SQLException {
		var connection = DriverManager.getConnection(TestDatabase.url(), TestDatabase.APPLICATION,
				TestDatabase.PASSWORD);
		connection.setAutoCommit(false);
		return new OtherTransaction(connection);
	}

	/**
	 * Everyone who sets, ends or answers a deadline of the shop has to wait, having
	 * written all but the tally.
	 */
	public static OtherTransaction holdingTheTallyOf(House house) throws SQLException {
		var transaction = begin();
		transaction.touchTheTallyOf(house);
		return transaction;
	}

	public void touchTheTallyOf(House house) {
		say("update response_tallies set running = running where shop_id = '%s'".formatted(house.id()));
	}

	public void say(String sql) {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Lets everything go and has changed nothing. */
	public void rollback() throws SQLException {
		connection.rollback();
	}

	/** What it held is free when this returns. */
	@Override
	public void close() throws SQLException {
		connection.rollback();
		connection.close();
	}

}
