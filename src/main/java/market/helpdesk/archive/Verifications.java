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

	/**
	 * Begins what nobody has begun yet, or whose node was last heard of before an
	 * instant: then it begins anew.
	 */
	Optional<Verification> begin(Instant now, Instant lastHeard) {
		return jdbc.sql("""
				update verifications set state = 'RUNNING', attempt = attempt + 1, beat_at = :now, stage = 'ENTRIES',
				  checked = 0, broken = 0
				where id = (select id from verifications where ticket_id is null
				    and (state = 'ASKED' or state = 'RUNNING' and beat_at < :heard)
				  order by asked_at, id limit 1 for update skip locked)
				returning *""")
			.param("now", utc(now))
			.param("heard", utc(lastHeard))
			.query((row, number) -> verification(row))
			.optional();
	}

	/** Begins one that was asked for a moment ago, before anybody else does. */
	Optional<Verification> begin(VerificationId id) {
		return jdbc
			.sql("""
					update verifications set state = 'RUNNING', attempt = 1 where id = :id and state = 'ASKED' returning *""")
			.param("id", id.id())
			.query((row, number) -> verification(row))
			.optional();
	}

	/**
	 * Says how far an attempt is, and returns whether it still is the one that counts.
	 */
	boolean beat(Verification run, Examination examination, Instant now) {
		return jdbc.sql("""
				update verifications set beat_at = :now, stage = :stage, checked = :checked, broken = :broken
				where id = :id and state = 'RUNNING' and attempt = :attempt""")
			.param("id", run.id().id())
			.param("attempt", run.attempt())
			.param("now", utc(now))
			.param("stage", examination.stage().name())
			.param("checked", examination.checked())
			.param("broken", examination.broken())
			.update() == 1;
	}

	/** Ends an attempt, and returns whether it still was the one that counts. */
	boolean end(Verification run, VerificationState state, Instant now) {
		return jdbc.sql("""
				update verifications set state = :state, ended_at = :now
				where id = :id and state = 'RUNNING' and attempt = :attempt""")
			.param("id", run.id().id())
			.param("attempt", run.attempt())
			.param("state", state.name())
			.param("now", utc(now))
			.update() == 1;
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

	private static Verification verification(ResultSet row) throws SQLException {
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
