package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every verification somebody asked for. */
@Repository
class Verifications {

	private final JdbcClient jdbc;

	Verifications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds one of everything, and says whether nobody else was at that. */
	boolean askForAll(VerificationId id, Actor actor, Instant at) {
		return jdbc
			.sql("""
					insert into verifications (id, asked_by, asked_at, state, attempt, beat_at, stage, checked, broken)
					values (:id, :actor, :at, 'ASKED', 0, :at, 'ENTRIES', 0, 0)
					on conflict ((ticket_id is null)) where ticket_id is null and state in ('ASKED', 'RUNNING') do nothing""")
			.param("id", id.id())
			.param("actor", actor.label())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** Adds one of a ticket, which was gone through already. */
	void addDone(VerificationId id, UUID ticket, Actor actor, Examination examination, Instant begun, Instant ended) {
		jdbc.sql(
				"""
						insert into verifications (id, ticket_id, asked_by, asked_at, state, attempt, beat_at, stage, checked, broken,
						  ended_at) values (?, ?, ?, ?, 'DONE', 1, ?, 'CHECKPOINTS', ?, ?, ?)""")
			.params(id.id(), ticket, actor.label(), utc(begun), utc(ended), examination.checked(), examination.broken(),
					utc(ended))
			.update();
	}

	Optional<Verification> find(VerificationId id) {
		return jdbc.sql("select * from verifications where id = :id")
			.param("id", id.id())
			.query((row, number) -> verification(row))
			.optional();
	}

	List<Verification> latest(int atMost) {
		return jdbc.sql("select * from verifications order by asked_at desc, id desc limit :size")
			.param("size", atMost)
			.query((row, number) -> verification(row))
			.list();
	}

	static Verification verification(ResultSet row) throws SQLException {
		return new Verification(new VerificationId(row.getObject("id", UUID.class)),
				Optional.ofNullable(row.getObject("ticket_id", UUID.class)), row.getString("asked_by"),
				instant(row, "asked_at"), VerificationState.valueOf(row.getString("state")), row.getInt("attempt"),
				instant(row, "beat_at"), VerificationStage.valueOf(row.getString("stage")), row.getLong("checked"),
				row.getLong("broken"),
				Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
