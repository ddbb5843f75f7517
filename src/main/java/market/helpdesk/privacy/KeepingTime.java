package market.helpdesk.privacy;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For how long what was written is kept: as long as the database insists on, which its
 * owner decides, and longer where this node is configured so. A node alone can't make it
 * shorter.
 */
@Component
public class KeepingTime {

	private final RetentionSettings settings;

	private final JdbcClient jdbc;

	KeepingTime(RetentionSettings settings, JdbcClient jdbc) {
		this.settings = settings;
		this.jdbc = jdbc;
	}

	/** Returns for how many years things are kept. */
	public int years() {
		return Math.max(settings.years(), jdbc.sql("select kept_at_least()").query(Integer.class).single());
	}

	/** Returns until when something was done last whose time is over at an instant. */
	static Instant until(Instant now, int years) {
		return now.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
	}

	/** Returns when the time of something is over that was done last at an instant. */
	static Instant endOf(Instant lastActivity, int years) {
		return lastActivity.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
	}

}
