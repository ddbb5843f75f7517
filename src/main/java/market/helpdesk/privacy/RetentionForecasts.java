package market.helpdesk.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import market.helpdesk.sweep.SweepTransactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many tickets come to the end of their time in which year: counted by the job, so
 * that no page counts them.
 */
@Repository
class RetentionForecasts {

	private final JdbcClient jdbc;

	private final KeepingTime time;

	private final SweepTransactions transaction;

	RetentionForecasts(JdbcClient jdbc, KeepingTime time, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.time = time;
		this.transaction = new SweepTransactions(transaction);
	}

	/** Counts anew. Of two nodes that count at once the later one's figures stay. */
	void make(Instant now) {
		transaction.run(() -> {
			jdbc.sql("select pg_advisory_xact_lock(hashtextextended('retention_forecasts', 51))").query().listOfRows();
			jdbc.sql("delete from retention_forecasts").update();
			jdbc.sql(
					"""
							insert into retention_forecasts (year, tickets, files, made_at)
							select extract(year from years_after(t.last_message_at, :years) at time zone 'UTC')::integer as year, count(*),
							  coalesce(sum(f.files), 0), :now
							from tickets t
							left join (select shop_id, ticket_id, count(*) as files from attachments group by shop_id, ticket_id) f
							  on f.shop_id = t.shop_id and f.ticket_id = t.id
							where not is_erased(t.subject)
							group by 1""")
				.param("years", time.years())
				.param("now", now.atOffset(ZoneOffset.UTC))
				.update();
		});
	}

	/** Returns the years with something in them, the next one first. */
	List<RetentionYear> years() {
		return jdbc.sql("select year, tickets, files, made_at from retention_forecasts order by year")
			.query((row, number) -> new RetentionYear(row.getInt("year"), row.getLong("tickets"), row.getLong("files"),
					row.getObject("made_at", OffsetDateTime.class).toInstant()))
			.list();
	}

}
