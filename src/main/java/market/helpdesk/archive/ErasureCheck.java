package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.archive.RecordedErasure.Statement;
import market.helpdesk.audit.ChainKey;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds erasures against the entries that tell of them: what is gone was erased by the
 * application, by whom, when and on what ground it says (R12).
 */
@Component
class ErasureCheck {

	/** When a ticket was last heard of, its own chain says and no table. */
	private static final String ERASURES = """
			select x.shop_id, x.id, x.kind, x.subject_id, x.ground, x.erased_by::text, x.erased_at, x.texts, x.files,
			  e.actor, e.occurred_at, e.particulars, taken.texts as texts_taken, taken.files as files_taken,
			  case when x.kind = 'TICKET' and x.ground = 'RETENTION' then years_after((
			    select max(s.occurred_at) from audit_entries s where s.shop_id = x.shop_id and s.subject_id = x.subject_id
			      and s.action in ('TicketOpened', 'MessagePosted')), x.years) end as kept_until
			from erasures x
			cross join lateral (
			  select count(*) filter (where t.of_table <> 'files') as texts, count(*) filter (where t.of_table = 'files') as files
			  from erased_texts t where t.shop_id = x.shop_id and t.erasure_id = x.id) taken
			left join lateral (
			  select * from audit_entries e
			  where e.action = 'TextsErased' and e.particulars ->> 'erasure' = x.id::text and e.shop_id = x.shop_id
			    and (x.kind not in ('TICKET', 'ACCOUNT') or e.subject_id = x.subject_id)
			  order by e.number limit 1) e on true
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final VerificationSettings settings;

	private final Clock clock;

	ErasureCheck(JdbcClient jdbc, JsonMapper json, VerificationSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.settings = settings;
		this.clock = clock;
	}

	void checkAll(Examination examination) {
		var erasures = next(Optional.empty());
		while (!erasures.isEmpty()) {
			check(erasures, examination);
			examination.beat();
			erasures = next(Optional.of(erasures.getLast()));
		}
	}

	void check(ChainKey matter, Examination examination) {
		check(jdbc.sql(ERASURES + "where x.shop_id = :shop and x.subject_id = :matter")
			.param("shop", matter.shop())
			.param("matter", matter.subject())
			.query((row, number) -> erasure(row))
			.list(), examination);
	}

	private void check(List<RecordedErasure> erasures, Examination examination) {
		var now = clock.instant();
		examination.checked(erasures.size());
		erasures.forEach((erasure) -> erasure.finding(now).ifPresent(examination::found));
	}

	private List<RecordedErasure> next(Optional<RecordedErasure> after) {
		var query = jdbc
			.sql(ERASURES + "%s order by x.shop_id, x.id limit :size"
				.formatted(after.isPresent() ? "where (x.shop_id, x.id) > (:shop, :id)" : ""))
			.param("size", settings.batch());
		after.ifPresent((last) -> query.param("shop", last.matter().shop()).param("id", last.id()));
		return query.query((row, number) -> erasure(row)).list();
	}

	private RecordedErasure erasure(ResultSet row) throws SQLException {
		var matter = new ChainKey(row.getObject("shop_id", UUID.class), row.getObject("subject_id", UUID.class));
		var says = Statement.of(Optional.ofNullable(row.getString("erased_by")),
				at(row, "erased_at").orElse(Instant.MAX), row.getString("ground"), row.getLong("texts"),
				row.getLong("files"));
		return new RecordedErasure(matter, row.getObject("id", UUID.class), row.getString("kind"), says, told(row),
				row.getLong("texts_taken"), row.getLong("files_taken"), at(row, "kept_until"));
	}

	private Optional<Statement> told(ResultSet row) throws SQLException {
		var actor = row.getString("actor");
		var particulars = row.getString("particulars");
		return at(row, "occurred_at").map((at) -> Statement.of(actor, at, json.readTree(particulars)));
	}

	private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

}
