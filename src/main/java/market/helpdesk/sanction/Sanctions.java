package market.helpdesk.sanction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Curbs;
import market.helpdesk.sanction.SanctionRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every step of a sanction, for ever: what it was imposed for, who signed it, what ended
 * it. The schema lets it take legal steps only.
 */
@Repository
class Sanctions {

	private final SanctionRegister register;

	private final SanctionTallies tallies;

	private final Curbs curbs;

	private final JdbcClient jdbc;

	Sanctions(SanctionRegister register, SanctionTallies tallies, Curbs curbs, JdbcClient jdbc) {
		this.register = register;
		this.tallies = tallies;
		this.curbs = curbs;
		this.jdbc = jdbc;
	}

	/**
	 * Imposes a sanction for violations.
	 * @throws SanctionRefused if one of them led to another sanction
	 */
	void add(Sanction sanction, StatementOfReasons reasons, Collection<UUID> violations,
			Optional<ProposalId> proposal) {
		jdbc.sql(
				"""
						insert into sanctions (shop_id, id, track, measure, proposal_id, reasons, imposed_by, imposed_at, ends_at)
						values (:shop, :id, :track, :measure, :proposal, :reasons, :by, :at, :end::timestamptz)""")
			.param("shop", sanction.shop().id())
			.param("id", sanction.id().id())
			.param("track", sanction.measure().track().name())
			.param("measure", sanction.measure().name())
			.param("proposal", proposal.map(ProposalId::id).orElse(null))
			.param("reasons", reasons.text())
			.param("by", sanction.imposedBy().id())
			.param("at", sanction.imposedAt().atOffset(ZoneOffset.UTC))
			.param("end", utc(sanction.endsAt()))
			.update();
		count(sanction, violations);
		register.add(sanction);
		if (sanction.state() == SanctionState.AWAITING) {
			tallies.awaiting(sanction.shop(), 1);
		}
		curb(sanction);
	}

	private void count(Sanction sanction, Collection<UUID> violations) {
		var ids = violations.toArray(UUID[]::new);
		jdbc.sql(
				"""
						insert into sanction_violations (shop_id, sanction_id, violation_id)
						select :shop, :id, violation from unnest(:violations::uuid[]) as behind (violation) order by violation""")
			.param("shop", sanction.shop().id())
			.param("id", sanction.id().id())
			.param("violations", ids)
			.update();
		var counted = jdbc.sql("""
				insert into counted_violations (shop_id, violation_id, sanction_id)
				select shop_id, violation_id, sanction_id from sanction_violations
				where shop_id = :shop and sanction_id = :id
				on conflict (shop_id, violation_id) do nothing""")
			.param("shop", sanction.shop().id())
			.param("id", sanction.id().id())
			.update();
		if (counted != ids.length) {
			throw new SanctionRefused(Why.VIOLATIONS_GONE);
		}
	}

	/** A second administrator has signed. */
	void sign(Sanction signed, AccountId by, Instant at) {
		jdbc.sql(
				"""
						insert into sanction_signatures (shop_id, sanction_id, measure, first_by, first_at, signed_by, signed_at)
						values (:shop, :id, :measure, :firstBy, :firstAt, :by, :at)""")
			.param("shop", signed.shop().id())
			.param("id", signed.id().id())
			.param("measure", signed.measure().name())
			.param("firstBy", signed.imposedBy().id())
			.param("firstAt", signed.imposedAt().atOffset(ZoneOffset.UTC))
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		register.keep(signed);
		tallies.awaiting(signed.shop(), -1);
		curb(signed);
	}

	private void curb(Sanction sanction) {
		if (sanction.state() == SanctionState.STANDING) {
			sanction.measure()
				.curb()
				.ifPresent((kind) -> curbs.add(sanction.shop(), sanction.id().id(), kind, sanction.endsAt()));
		}
	}

	/**
	 * A removal gets no second signature: what it was for may lead to something milder.
	 */
	void drop(Sanction dropped, DecisionReason reason, AccountId by, Instant at) {
		end(dropped, "DROPPED", reason.text(), by.id(), at, at);
		register.keep(dropped);
		jdbc.sql("delete from counted_violations where shop_id = :shop and sanction_id = :id")
			.param("shop", dropped.shop().id())
			.param("id", dropped.id().id())
			.update();
		tallies.awaiting(dropped.shop(), -1);
	}

	/** Its time is up. */
	void expire(Sanction expired, Instant now) {
		end(expired, "EXPIRED", null, null, expired.endsAt().orElseThrow(), now);
		register.keep(expired);
		curbs.remove(expired.shop(), expired.id().id());
	}

	/** An appeal against it was upheld, which stands with the appeal. */
	void overturn(Sanction overturned) {
		register.keep(overturned);
		curbs.remove(overturned.shop(), overturned.id().id());
	}

	private void end(Sanction ended, String cause, @Nullable String reason, @Nullable UUID by, Instant at,
			Instant now) {
		jdbc.sql("""
				insert into sanction_endings (shop_id, sanction_id, cause, reason, ended_by, ended_at, recorded_at)
				values (:shop, :id, :cause, :reason, :by, :at, :now)""")
			.param("shop", ended.shop().id())
			.param("id", ended.id().id())
			.param("cause", cause)
			.param("reason", reason)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
		return instant.map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null);
	}

}
