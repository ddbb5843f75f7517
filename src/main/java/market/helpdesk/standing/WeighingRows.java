package market.helpdesk.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.UpdateDeadlineId;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every single thing that lowers the standing of a shop, and by how much. */
@Repository
public class WeighingRows {

	/**
	 * The latest of each kind, as many as a page has, and of those the latest of all.
	 * What was waived, and what a buyer says no more, is none of them.
	 */
	private static final String SELECT = """
			select w.kind, w.id, w.at, w.ticket_id, w.number, t.reference
			from (
			  (select 'ANSWER_LATE' as kind, o.id, o.ended_at as at, o.ticket_id, 1 as number
			   from response_deadline_outcomes o
			   where o.shop_id = :shop and o.outcome = 'MISSED' and %1$s and not exists (
			     select from violations v join violation_waivers x on x.shop_id = v.shop_id and x.violation_id = v.id
			     where v.shop_id = o.shop_id and v.kind = 'LATE_RESPONSE' and v.evidence_id = o.id)
			   order by o.ended_at desc, o.id desc limit :size)
			  union all
			  (select 'UPDATE_OVERDUE', o.id, o.ended_at, o.ticket_id, 1
			   from update_outcomes o
			   where o.shop_id = :shop and o.outcome = 'OVERDUE' and %1$s
			   order by o.ended_at desc, o.id desc limit :size)
			  union all
			  (select 'STAGE_MISSING', o.case_id, o.closed_at, c.ticket_id, missing.number
			   from case_outcomes o
			   join cases c on c.shop_id = o.shop_id and c.id = o.case_id
			   cross join lateral (
			     select count(*)::int as number from (values %2$s) recommended (kind, outcome, stage)
			     where recommended.kind = c.kind and recommended.outcome = o.outcome and not exists (
			       select from case_stages s
			       where s.shop_id = o.shop_id and s.case_id = o.case_id and s.stage = recommended.stage)) missing
			   where o.shop_id = :shop and o.side = 'SELLER' and missing.number > 0 and %3$s
			   order by o.closed_at desc, o.case_id desc limit :size)
			  union all
			  (select 'RATED_BADLY', r.id, r.rated_at, r.ticket_id, 1
			   from answer_ratings r
			   where r.shop_id = :shop and not r.yes and %4$s and not exists (
			     select from answer_ratings l where l.shop_id = r.shop_id and l.message_id = r.message_id
			       and l.aspect = r.aspect and (l.rated_at, l.id) > (r.rated_at, r.id))
			   order by r.rated_at desc, r.id desc limit :size)
			  union all
			  (select 'POOR_ANSWER', v.id, v.recorded_at, v.ticket_id, 1
			   from violations v
			   where v.shop_id = :shop and %5$s
			     and v.kind in ('INCOMPLETE_ANSWER', 'VAGUE_ANSWER', 'MISLEADING_ANSWER', 'IMPOLITE_ANSWER')
			     and not exists (
			       select from violation_waivers x where x.shop_id = v.shop_id and x.violation_id = v.id)
			   order by v.recorded_at desc, v.id desc limit :size)
			  order by at desc, id desc limit :size) w
			join tickets t on t.shop_id = :shop and t.id = w.ticket_id
			order by w.at desc, w.id desc""";

	private static final String RECOMMENDED = recommended();

	private final JdbcClient jdbc;

	private final StandingFormula formula;

	private final StandingDays days;

	private final StandingWeights weights;

	private final OverdueUpdates overdueUpdates;

	WeighingRows(JdbcClient jdbc, StandingFormula formula, StandingDays days, StandingWeights weights,
			OverdueUpdates overdueUpdates) {
		this.jdbc = jdbc;
		this.formula = formula;
		this.days = days;
		this.weights = weights;
		this.overdueUpdates = overdueUpdates;
	}

	/** A row as it is on record. */
	private record Entry(RecordKind kind, UUID id, Instant at, TicketId ticket, TicketReference reference, int number) {
	}

	/**
	 * Returns what lowers a standing that somebody may see, the latest first. Where a
	 * downtime excuses updates, a page has fewer rows.
	 */
	public Page<WeighingRow> of(ShopStanding standing, Optional<Cursor> after, int size) {
		return standing.computation()
			.map((computation) -> days.window(standing.shop().market(), computation.day()))
			.map((window) -> of(standing, window, after, size))
			.orElse(new Page<>(List.of(), Optional.empty()));
	}

	private Page<WeighingRow> of(ShopStanding standing, StandingWindow window, Optional<Cursor> after, int size) {
		var query = jdbc
			.sql(SELECT.formatted(within("o.ended_at", "o.id", after), RECOMMENDED,
					within("o.closed_at", "o.case_id", after), within("r.rated_at", "r.id", after),
					within("v.recorded_at", "v.id", after)))
			.param("shop", standing.shop().id().id())
			.param("from", window.from().atOffset(ZoneOffset.UTC))
			.param("until", window.until().atOffset(ZoneOffset.UTC))
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		var page = Page.of(query.query(WeighingRows::entry).list(), size,
				(entry) -> new Cursor(entry.at(), entry.id()));
		var excused = excused(standing, window, page.items());
		return new Page<>(page.items()
			.stream()
			.filter((entry) -> !excused.contains(new UpdateDeadlineId(entry.id())))
			.map((entry) -> row(standing, window, entry))
			.toList(), page.next());
	}

	private static String within(String at, String id, Optional<Cursor> after) {
		return "%1$s >= :from and %1$s < :until%2$s".formatted(at,
				after.map((cursor) -> " and (%s, %s) < (:at, :id)".formatted(at, id)).orElse(""));
	}

	private Set<UpdateDeadlineId> excused(ShopStanding standing, StandingWindow window, List<Entry> entries) {
		return entries.stream().anyMatch((entry) -> entry.kind() == RecordKind.UPDATE_OVERDUE)
				? overdueUpdates.excused(standing.shop().id(), window.from(), window.until()) : Set.of();
	}

	private WeighingRow row(ShopStanding standing, StandingWindow window, Entry entry) {
		var some = Count.times(entry.number(), window.isRecent(entry.at()));
		var date = days.date(standing.shop().market(), entry.at());
		return new WeighingRow(entry.kind(), entry.id(), entry.at(), entry.ticket(), entry.reference(), entry.number(),
				formula.cost(standing.records(), entry.kind(), some), date.plusDays(weights.recentDays()),
				date.plusDays(weights.days() - 1));
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(RecordKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class),
				StandingRows.instant(row, "at"), new TicketId(row.getObject("ticket_id", UUID.class)),
				new TicketReference(row.getString("reference")), row.getInt("number"));
	}

	/** The stages of R18, case by case, as a statement wants them. */
	private static String recommended() {
		return Arrays.stream(CaseKind.values())
			.flatMap((kind) -> Arrays.stream(CaseOutcome.values()).flatMap((outcome) -> recommended(kind, outcome)))
			.collect(Collectors.joining(", "));
	}

	private static Stream<String> recommended(CaseKind kind, CaseOutcome outcome) {
		return RecommendedStages.of(kind, outcome)
			.stages()
			.stream()
			.map((stage) -> "('%s', '%s', '%s')".formatted(kind, outcome, stage));
	}

}
