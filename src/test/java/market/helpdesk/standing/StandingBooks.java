package market.helpdesk.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import market.helpdesk.account.Shop;
import market.helpdesk.account.Shops;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.calendar.WorkingCalendars;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what is kept of standings beside what the records say, counted here in another
 * way: as somebody would count who looks at the tables today.
 */
final class StandingBooks {

	private final JdbcClient jdbc;

	private final Shops shops;

	private final WorkingCalendars calendars;

	StandingBooks(JdbcClient jdbc, Shops shops, WorkingCalendars calendars) {
		this.jdbc = jdbc;
		this.shops = shops;
		this.calendars = calendars;
	}

	/**
	 * @param when named where they don't agree
	 */
	void agree(String when) {
		for (var house : House.values()) {
			var kept = kept(house);
			var counted = counted(shops.get(house.id()), kept.day());
			assertThat(nonZero(kept.records())).as("%s: %s", when, house).isEqualTo(nonZero(counted));
			assertThat(kept.records().times()).as("%s: %s", when, house).isEqualTo(counted.times());
			assertThat(kept.standing()).as("%s: %s", when, house).isEqualTo(StandardWeights.FORMULA.standing(counted));
			assertThat(shown(house)).as("%s: %s", when, house).isEqualTo(kept.standing().score());
		}
	}

	/** What is kept of a shop. */
	record Kept(LocalDate day, Records records, Standing standing, long position) {
	}

	Kept kept(House house) {
		return jdbc.sql("select * from standings where shop_id = :shop")
			.param("shop", house.id().id())
			.query((row, number) -> new Kept(row.getObject("day", LocalDate.class), StandingRows.records(row),
					StandingRows.standing(row), row.getLong("position")))
			.single();
	}

	private int shown(House house) {
		return jdbc.sql("select score from shop_scores where shop_id = :shop")
			.param("shop", house.id().id())
			.query(Integer.class)
			.single();
	}

	private static Map<RecordKind, Count> nonZero(Records records) {
		var some = new java.util.EnumMap<RecordKind, Count>(RecordKind.class);
		records.counts().forEach((kind, count) -> {
			if (count.total() > 0) {
				some.put(kind, count);
			}
		});
		return some;
	}

	Records counted(Shop shop, LocalDate day) {
		var records = Records.NONE;
		for (var answer : answers(shop, day)) {
			records = records.withAnswers(answer.quarters(), Count.one(isRecent(answer.at(), day)));
		}
		for (var one : others(shop, day)) {
			records = records.with(one.kind(), Count.times(one.number(), isRecent(one.at(), day)));
		}
		return records;
	}

	private record Answer(Instant at, int quarters) {
	}

	private List<Answer> answers(Shop shop, LocalDate day) {
		return rows(shop, day,
				"""
						select received_at, ended_at as at, revision from response_deadline_outcomes where outcome = 'MET' and shop_id = :shop""")
			.query((row, number) -> {
				var worked = calendars.clock(shop.market(), row.getInt("revision"))
					.between(instant(row, "received_at"), instant(row, "at"));
				return new Answer(instant(row, "at"), (int) Math.ceil(worked.toMillis() / 900_000.0));
			})
			.list();
	}

	private record Other(RecordKind kind, Instant at, int number) {
	}

	private List<Other> others(Shop shop, LocalDate day) {
		var others = new ArrayList<Other>();
		others.addAll(rows(shop, day, """
				select 'ANSWER_LATE' as kind, ended_at as at from response_deadline_outcomes o
				where outcome = 'MISSED' and shop_id = :shop and id not in (
				  select evidence_id from violation_register where state = 'WAIVED')
				union all
				select 'UPDATE_ON_TIME', ended_at from update_outcomes where outcome = 'MET' and shop_id = :shop
				union all
				select case when yes then 'RATED_WELL' else 'RATED_BADLY' end, rated_at from answer_ratings r
				where shop_id = :shop and id = (
				  select l.id from answer_ratings l where l.message_id = r.message_id and l.aspect = r.aspect
				  order by rated_at desc, id desc limit 1)
				union all
				select 'POOR_ANSWER', recorded_at from violation_register
				where state = 'CONFIRMED' and kind like '%_ANSWER' and shop_id = :shop""")
			.query((row, number) -> new Other(RecordKind.valueOf(row.getString("kind")), instant(row, "at"), 1))
			.list());
		others.addAll(overdue(shop, day));
		others.addAll(stages(shop, day));
		return others;
	}

	/** Overdue, and not if all downtimes are credited that are known by now. */
	private List<Other> overdue(Shop shop, LocalDate day) {
		var history = calendars.newest();
		return rows(shop, day, """
				select o.ended_at as at, o.since, o.working_days, o.calendar_version, l.ended_at as late_at
				from update_outcomes o left join late_updates l on l.shop_id = o.shop_id and l.id = o.id
				where o.outcome = 'OVERDUE' and o.shop_id = :shop""").query((row, number) -> {
			var clock = history.clock(shop.market(), row.getInt("calendar_version"), Integer.MAX_VALUE);
			var until = clock.lastOnTime(clock.plusWorkingDays(instant(row, "since"), row.getInt("working_days")));
			var excused = row.getObject("late_at") != null && !instant(row, "late_at").isAfter(until);
			return new Other(RecordKind.UPDATE_OVERDUE, instant(row, "at"), excused ? 0 : 1);
		}).list();
	}

	private List<Other> stages(Shop shop, LocalDate day) {
		var stages = new ArrayList<Other>();
		rows(shop, day, """
				select o.closed_at as at, o.outcome, array(
				  select stage from case_stages s where s.case_id = o.case_id) as reached
				from case_outcomes o where o.side = 'SELLER' and o.shop_id = :shop""").query((row, number) -> {
			var reached = Arrays.asList((String[]) row.getArray("reached").getArray());
			var expected = switch (row.getString("outcome")) {
				case "REPAIRED" -> List.of("RECEIVED", "STARTED", "PREPARED", "SENT");
				case "REPLACED" -> List.of("RECEIVED", "STARTED", "SENT");
				case "REFUNDED" -> List.of(CaseStage.RECEIVED.name());
				default -> List.<String>of();
			};
			var there = (int) expected.stream().filter(reached::contains).count();
			stages.add(new Other(RecordKind.STAGE_REACHED, instant(row, "at"), there));
			return stages.add(new Other(RecordKind.STAGE_MISSING, instant(row, "at"), expected.size() - there));
		}).list();
		return stages;
	}

	/** Of ninety days, the last of which is the one that is asked for. */
	private JdbcClient.StatementSpec rows(Shop shop, LocalDate day, String sql) {
		return jdbc.sql("select * from (%s) one where at >= :from and at < :until".formatted(sql))
			.param("shop", shop.id().id())
			.param("from", day.minusDays(89).atStartOfDay(Stage.ROME).toInstant().atOffset(ZoneOffset.UTC))
			.param("until", day.plusDays(1).atStartOfDay(Stage.ROME).toInstant().atOffset(ZoneOffset.UTC));
	}

	private static boolean isRecent(Instant at, LocalDate day) {
		return !LocalDate.ofInstant(at, Stage.ROME).isBefore(day.minusDays(29));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
