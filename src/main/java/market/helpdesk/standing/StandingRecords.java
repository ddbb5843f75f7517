package market.helpdesk.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.account.Shop;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.calendar.WorkingCalendars;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is on record of a shop, as far as it weighs in its standing. Every row of it is
 * permanent, so that what could be said at the end of a day can be said again later.
 * <p>
 * What was waived, taken over or found needless counts neither for nor against anybody,
 * and nor does what still runs.
 */
@Repository
class StandingRecords {

	private static final String WAIVED = """
			left join violation_waivers w on w.shop_id = v.shop_id and w.violation_id = v.id
			""";

	private final JdbcClient jdbc;

	private final WorkingCalendars calendars;

	private final OverdueUpdates overdueUpdates;

	StandingRecords(JdbcClient jdbc, WorkingCalendars calendars, OverdueUpdates overdueUpdates) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.overdueUpdates = overdueUpdates;
	}

	/**
	 * Returns what happened in a shop between two instants, the second of which is
	 * exclusive.
	 */
	ShopHistory of(Shop shop, Instant from, Instant until) {
		var period = new Period(shop, from, until);
		return new ShopHistory(Stream
			.of(answersOnTime(period), missedDeadlines(period), updatesOnTime(period),
					overdueUpdates.of(shop.id(), from, until), stages(period), ratings(period), poorAnswers(period))
			.flatMap(List::stream)
			.toList());
	}

	/** Tells whether no imported ticket still waits for its deadlines. */
	boolean areComplete(Shop shop, Instant now) {
		return jdbc
			.sql("""
					select not exists (select from response_deadline_backlog where shop_id = :shop and clock_from <= :now)""")
			.param("shop", shop.id().id())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	private record Period(Shop shop, Instant from, Instant until) {
	}

	private List<Fact> answersOnTime(Period period) {
		return facts(period, """
				select received_at, ended_at, revision from response_deadline_outcomes
				where shop_id = :shop and outcome = 'MET' and ended_at >= :from and ended_at < :until""",
				(row, number) -> {
					var clock = calendars.clock(period.shop().market(), row.getInt("revision"));
					var answeredAt = instant(row, "ended_at");
					return Fact.answer(answeredAt, clock.between(instant(row, "received_at"), answeredAt));
				});
	}

	/** A missed one is left out from when its violation was waived. */
	private List<Fact> missedDeadlines(Period period) {
		return facts(period, """
				select o.ended_at, w.waived_at from response_deadline_outcomes o
				left join violations v on v.shop_id = o.shop_id and v.kind = 'LATE_RESPONSE' and v.evidence_id = o.id
				""" + WAIVED + """
				where o.shop_id = :shop and o.outcome = 'MISSED' and o.ended_at >= :from and o.ended_at < :until""",
				(row, number) -> Fact.of(RecordKind.ANSWER_LATE, instant(row, "ended_at"), maybe(row, "waived_at")));
	}

	private List<Fact> updatesOnTime(Period period) {
		return facts(period, """
				select ended_at from update_outcomes
				where shop_id = :shop and outcome = 'MET' and ended_at >= :from and ended_at < :until""",
				(row, number) -> Fact.of(RecordKind.UPDATE_ON_TIME, instant(row, "ended_at")));
	}

	/** Of the cases that the shop closed itself. */
	private List<Fact> stages(Period period) {
		return facts(period, """
				select o.closed_at, o.outcome, c.kind, array(
				  select s.stage from case_stages s where s.shop_id = o.shop_id and s.case_id = o.case_id) as reached
				from case_outcomes o join cases c on c.shop_id = o.shop_id and c.id = o.case_id
				where o.shop_id = :shop and o.side = 'SELLER' and o.closed_at >= :from and o.closed_at < :until""",
				StandingRecords::stages)
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	private static List<Fact> stages(ResultSet row, int number) throws SQLException {
		var recommended = RecommendedStages.of(CaseKind.valueOf(row.getString("kind")),
				CaseOutcome.valueOf(row.getString("outcome")));
		var reached = reached(row);
		var at = instant(row, "closed_at");
		return Stream
			.concat(Collections.nCopies(recommended.reached(reached), Fact.of(RecordKind.STAGE_REACHED, at)).stream(),
					Collections.nCopies(recommended.missing(reached), Fact.of(RecordKind.STAGE_MISSING, at)).stream())
			.toList();
	}

	static Collection<CaseStage> reached(ResultSet row) throws SQLException {
		return Arrays.stream((String[]) row.getArray("reached").getArray()).map(CaseStage::valueOf).toList();
	}

	/** What a buyer says of an answer counts until they say something else. */
	private List<Fact> ratings(Period period) {
		return facts(period, """
				select rated_at, yes,
				  lead(rated_at) over (partition by message_id, aspect order by rated_at, id) as said_otherwise_at
				from answer_ratings
				where shop_id = :shop and rated_at >= :from and rated_at < :until""",
				(row, number) -> Fact.of(row.getBoolean("yes") ? RecordKind.RATED_WELL : RecordKind.RATED_BADLY,
						instant(row, "rated_at"), maybe(row, "said_otherwise_at")));
	}

	private List<Fact> poorAnswers(Period period) {
		return facts(period, """
				select v.recorded_at, w.waived_at from violations v
				""" + WAIVED + """
				where v.shop_id = :shop and v.recorded_at >= :from and v.recorded_at < :until
				  and v.kind in ('INCOMPLETE_ANSWER', 'VAGUE_ANSWER', 'MISLEADING_ANSWER', 'IMPOLITE_ANSWER')""",
				(row, number) -> Fact.of(RecordKind.POOR_ANSWER, instant(row, "recorded_at"), maybe(row, "waived_at")));
	}

	private <T> List<T> facts(Period period, String sql, RowMapper<T> read) {
		return jdbc.sql(sql)
			.param("shop", period.shop().id().id())
			.param("from", period.from().atOffset(ZoneOffset.UTC))
			.param("until", period.until().atOffset(ZoneOffset.UTC))
			.query(read)
			.list();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

}
