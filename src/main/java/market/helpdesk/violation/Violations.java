package market.helpdesk.violation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Beginning;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.screening.ScreenedPart;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.ScreeningRecord;
import market.helpdesk.screening.ScreeningRecords;
import market.helpdesk.violation.Evidence.ScreenedTexts;
import market.helpdesk.violation.ViolationFilter.Stand;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The register, as administrators and the shops themselves read it. Each answer takes one
 * statement, and another one where screenings are to be read.
 */
@Repository
public class Violations {

	private static final String LATEST_FIRST = "v.occurred_at desc, v.id desc";

	private final JdbcClient jdbc;

	private final ScreeningRecords screenings;

	Violations(JdbcClient jdbc, ScreeningRecords screenings) {
		this.jdbc = jdbc;
		this.screenings = screenings;
	}

	/** Returns violations of all shops. */
	public Page<Violation> find(Inspector inspector, ViolationFilter filter, Optional<Cursor> after, int size) {
		return (filter.stand() == Stand.TO_DECIDE)
				? page(filter, "(recorded_at, id) > (:at, :id)", "v.recorded_at, v.id", Violation::recordedAt, after,
						size)
				: page(filter, "(occurred_at, id) < (:at, :id)", LATEST_FIRST, Violation::occurredAt, after, size);
	}

	/** Finds a violation of whichever shop. */
	public Optional<Violation> find(Inspector inspector, UUID id) {
		var query = select("select * from violation_register where id = :id", LATEST_FIRST).param("id", id);
		return read(query).stream().findFirst();
	}

	/** Returns the violations of the shops a member acts for, the latest first. */
	public Page<Violation> of(Member member, Optional<Cursor> after, int size) {
		var query = select("""
				select * from violation_register
				where shop_id in (:shops)%s
				order by occurred_at desc, id desc limit :size"""
			.formatted(after.map((cursor) -> " and (occurred_at, id) < (:at, :id)").orElse("")), LATEST_FIRST)
			.param("shops", member.shopIds());
		return page(query, Violation::occurredAt, after, size);
	}

	private Page<Violation> page(ViolationFilter filter, String behind, String order, Function<Violation, Instant> time,
			Optional<Cursor> after, int size) {
		var query = select("""
				select * from violation_register v
				where true%s%s
				order by %s limit :size""".formatted(filter.condition(),
				after.map((cursor) -> " and " + behind).orElse(""), order), order)
			.param("beginning", Beginning.of(filter.shopName()).pattern());
		return page(query, time, after, size);
	}

	private Page<Violation> page(StatementSpec query, Function<Violation, Instant> time, Optional<Cursor> after,
			int size) {
		query.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(read(query), size, (violation) -> new Cursor(time.apply(violation), violation.id()));
	}

	private StatementSpec select(String some, String order) {
		return jdbc.sql(ViolationRows.SELECT.formatted(some, order));
	}

	private List<Violation> read(StatementSpec query) {
		var violations = query.query(ViolationRows::violation).list();
		var texts = screenings.of(violations.stream().flatMap((one) -> screening(one).stream()).distinct().toList());
		return violations.stream().map((violation) -> whole(violation, texts)).toList();
	}

	private static Optional<ScreeningId> screening(Violation violation) {
		return (violation.evidence() instanceof ScreenedTexts texts) ? Optional.of(texts.screening())
				: Optional.empty();
	}

	private static Violation whole(Violation violation, Map<ScreeningId, ScreeningRecord> screenings) {
		return screening(violation).map(screenings::get)
			.map((record) -> new ScreenedTexts(record.id(), ((ScreenedTexts) violation.evidence()).author(),
					record.verdict(), record.parts().stream().map((part) -> against(violation.kind(), part)).toList()))
			.map(violation::shownBy)
			.orElse(violation);
	}

	/** What speaks for another violation is shown with that one. */
	private static ScreenedPart against(ViolationKind kind, ScreenedPart part) {
		return new ScreenedPart(part.part(), part.text(),
				part.judged().stream().filter((judged) -> ViolationKind.of(judged.rule()) == kind).toList());
	}

}
