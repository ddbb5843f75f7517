package market.helpdesk.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How verifications of all of the archive go on, attempt by attempt. */
@Repository
class VerificationRuns {

	private final JdbcClient jdbc;

	VerificationRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
			.query((row, number) -> Verifications.verification(row))
			.optional();
	}

	/** Begins one that was asked for a moment ago, before anybody else does. */
	Optional<Verification> begin(VerificationId id) {
		return jdbc
			.sql("""
					update verifications set state = 'RUNNING', attempt = 1 where id = :id and state = 'ASKED' returning *""")
			.param("id", id.id())
			.query((row, number) -> Verifications.verification(row))
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

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
