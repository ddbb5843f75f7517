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

/** Every answer that came when its time was up. */
@Repository
public class LateAnswers {

	private static final String SELECT = """
			select l.shop_id, l.id, l.ticket_id, l.answered_at, o.market, o.received_at, o.due_at, o.on_time_until,
			  o.calendar_version, o.revision
			from late_answers l join response_deadline_outcomes o on o.shop_id = l.shop_id and o.id = l.id
			""";

	private final JdbcClient jdbc;

	LateAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A place among the late answers, in the order in which they were given. */
	public record Place(Instant answeredAt, UUID shop, UUID deadline) {

		/** The place before all that were given at an instant or after it. */
		public static Place before(Instant answeredAt) {
			return new Place(answeredAt, new UUID(0, 0), new UUID(0, 0));
		}

		public static Place of(LateAnswer answer) {
			return new Place(answer.answeredAt(), answer.shop().id(), answer.deadline().id());
		}

	}

	/**
	 * Returns the answers after a place that were owed already when a downtime ended, the
	 * first ones first.
	 */
	public List<LateAnswer> owedDuring(Downtime downtime, Place after, int atMost) {
		return jdbc.sql(SELECT + """
				where (l.answered_at, l.shop_id, l.id) > (:at, :shop, :deadline) and o.received_at < :end
				order by l.answered_at, l.shop_id, l.id limit :atMost""")
			.param("at", after.answeredAt().atOffset(ZoneOffset.UTC))
			.param("shop", after.shop())
			.param("deadline", after.deadline())
			.param("end", downtime.to().atOffset(ZoneOffset.UTC))
			.param("atMost", atMost)
			.query(LateAnswers::read)
			.list();
	}

	/** Finds the answer that came too late for a deadline. */
	public Optional<LateAnswer> to(ShopId shop, DeadlineId deadline) {
		return jdbc.sql(SELECT + "where l.shop_id = :shop and l.id = :deadline")
			.param("shop", shop.id())
			.param("deadline", deadline.id())
			.query(LateAnswers::read)
			.optional();
	}

	private static LateAnswer read(ResultSet row, int number) throws SQLException {
		return new LateAnswer(new ShopId(row.getObject("shop_id", UUID.class)), new MarketCode(row.getString("market")),
				new TicketId(row.getObject("ticket_id", UUID.class)), new DeadlineId(row.getObject("id", UUID.class)),
				DeadlineRows.time(row), row.getInt("calendar_version"), row.getInt("revision"),
				DeadlineRows.instant(row, "answered_at"));
	}

}
