package market.helpdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.Downtime;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every answer that came when its time was up, and every release that did. */
@Repository
public class LateEndings {

	/**
	 * What was released and is owed again, or was answered then, has not ended that way;
	 * what was released several times has ended by the last of them.
	 */
	private static final String SELECT = """
			select e.*, o.ticket_id, o.market, o.received_at, o.due_at, o.on_time_until, o.calendar_version, o.revision
			from (
			  select shop_id, id, answered_at as late_at from late_answers
			  union all
			  select r.shop_id, r.deadline_id as id, r.released_at as late_at from released_responses r
			  where not exists (select from late_answers l where l.shop_id = r.shop_id and l.id = r.deadline_id)
			    and not exists (select from overdue_responses d where d.shop_id = r.shop_id and d.id = r.deadline_id)
			    and not exists (select from released_responses n
			      where n.shop_id = r.shop_id and n.deadline_id = r.deadline_id and n.released_at > r.released_at)) e
			join response_deadline_outcomes o on o.shop_id = e.shop_id and o.id = e.id and o.outcome = 'MISSED'
			""";

	private final JdbcClient jdbc;

	LateEndings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A place among them, in the order of time. */
	public record Place(Instant endedAt, UUID shop, UUID deadline) {

		/** The place before everything of an instant or after it. */
		public static Place before(Instant endedAt) {
			return new Place(endedAt, new UUID(0, 0), new UUID(0, 0));
		}

		public static Place of(LateEnding ending) {
			return new Place(ending.endedAt(), ending.shop().id(), ending.deadline().id());
		}

	}

	/**
	 * Returns what comes after a place and was owed already when a downtime ended, the
	 * first ones first.
	 */
	public List<LateEnding> owedDuring(Downtime downtime, Place after, int atMost) {
		return jdbc.sql(SELECT + """
				where (e.late_at, e.shop_id, e.id) > (:at, :shop, :deadline) and o.received_at < :end
				order by e.late_at, e.shop_id, e.id limit :atMost""")
			.param("at", after.endedAt().atOffset(ZoneOffset.UTC))
			.param("shop", after.shop())
			.param("deadline", after.deadline())
			.param("end", downtime.to().atOffset(ZoneOffset.UTC))
			.param("atMost", atMost)
			.query(LateEndings::read)
			.list();
	}

	/** Finds what came too late for a deadline. */
	public Optional<LateEnding> to(ShopId shop, DeadlineId deadline) {
		return jdbc.sql(SELECT + "where e.shop_id = :shop and e.id = :deadline")
			.param("shop", shop.id())
			.param("deadline", deadline.id())
			.query(LateEndings::read)
			.optional();
	}

	private static LateEnding read(ResultSet row, int number) throws SQLException {
		return new LateEnding(new ShopId(row.getObject("shop_id", UUID.class)), new MarketCode(row.getString("market")),
				new TicketId(row.getObject("ticket_id", UUID.class)), new DeadlineId(row.getObject("id", UUID.class)),
				DeadlineRows.time(row), row.getInt("calendar_version"), row.getInt("revision"),
				DeadlineRows.instant(row, "late_at"));
	}

}
