package market.helpdesk.deadline;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Consumer;

import javax.sql.DataSource;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Stretch;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/**
 * The deadlines that run, to be gone through one by one. Within a transaction they come
 * from the database in portions, however many there are.
 */
@Repository
class RunningDeadlines {

	private static final int PORTION = 5_000;

	private final JdbcTemplate jdbc;

	RunningDeadlines(DataSource database) {
		this.jdbc = new JdbcTemplate(database);
		jdbc.setFetchSize(PORTION);
	}

	/**
	 * Hands on what can be due at another time if something else counts in a stretch of
	 * time: what has begun before its end and is not over before its beginning.
	 */
	void touchedBy(Stretch stretch, Collection<MarketCode> markets, Consumer<ResponseDeadline> consumer) {
		var codes = markets.stream().map(MarketCode::code).toArray(String[]::new);
		jdbc.query("""
				select * from response_deadlines
				where on_time_until >= ? and received_at < ? and market = any(?)""", handing(consumer),
				stretch.from().atOffset(ZoneOffset.UTC), stretch.to().atOffset(ZoneOffset.UTC), codes);
	}

	/** Hands on what has not followed the clock of its market up to a revision yet. */
	void computedBefore(int revision, MarketCode market, Consumer<ResponseDeadline> consumer) {
		jdbc.query("select * from response_deadlines where market = ? and revision < ?", handing(consumer),
				market.code(), revision);
	}

	private static RowCallbackHandler handing(Consumer<ResponseDeadline> consumer) {
		return (row) -> consumer.accept(DeadlineRows.deadline(row, 0));
	}

}
