package market.helpdesk.search;

import java.util.function.Supplier;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets no statement of a search take longer than its reader waits: what is looked for
 * everywhere and stands hardly anywhere must not keep the database busy for all others.
 */
@Repository
class Patience {

	private final JdbcClient jdbc;

	private final SearchSettings settings;

	Patience(JdbcClient jdbc, SearchSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Looks for something, within a transaction that ends where it took too long.
	 * @throws SearchTookTooLong if it did
	 */
	<T> T whileItLasts(Supplier<T> search) {
		jdbc.sql("select set_config('statement_timeout', :milliseconds, true)")
			.param("milliseconds", String.valueOf(settings.timeout().toMillis()))
			.query(String.class)
			.single();
		try {
			return search.get();
		}
		catch (QueryTimeoutException tooLong) {
			throw new SearchTookTooLong(tooLong);
		}
	}

}
