package market.helpdesk.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Curbs;
import market.helpdesk.account.ShopId;
import market.helpdesk.sanction.SanctionRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every sanction with what was signed and what ended it, for ever, and where each stands
 * now. The schema lets them go legal steps only.
 */
@Repository
class Sanctions {

	private static final String SANCTIONS = """
			select r.*, s.imposed_by from sanction_register r
			join sanctions s on s.shop_id = r.shop_id and s.id = r.id where\s""";

	private final SanctionTallies tallies;

	private final Curbs curbs;

	private final JdbcClient jdbc;

	Sanctions(SanctionTallies tallies, Curbs curbs, JdbcClient jdbc) {
		this.tallies = tallies;
		this.curbs = curbs;
		this.jdbc = jdbc;
	}

	/**
	 * Keeps everyone else from deciding anything about a shop until the transaction ends.
	 */
	void lock(ShopId shop) {
		jdbc.sql("select id from shops where id = :shop for no key update")
			.param("shop", shop.id())
			.query(UUID.class)
			.single();
	}

	/**
	 * Finds a sanction to take a step with it, and keeps everyone else from deciding
	 * anything about its shop until the transaction ends. It is read after that.
	 */
	Optional<Sanction> lock(SanctionId id) {
		return jdbc.sql("select shop_id from sanction_register where id = :id")
			.param("id", id.id())
			.query((row, number) -> new ShopId(row.getObject("shop_id", UUID.class)))
			.optional()
			.flatMap((shop) -> {
				lock(shop);
				return find(shop, id);
			});
	}

	private Optional<Sanction> find(ShopId shop, SanctionId id) {
		return jdbc.sql(SANCTIONS + "r.shop_id = :shop and r.id = :id for no key update of r")
			.param("shop", shop.id())
			.param("id", id.id())
			.query(Sanctions::sanction)
			.optional();
	}

	/** Returns sanctions whose time is up, those after a place in their order. */
	List<Sanction> expiring(Instant now, Instant after, SanctionId afterId, int atMost) {
		return jdbc.sql(SANCTIONS + """
				r.state = 'STANDING' and r.ends_at <= :now and (r.ends_at, r.id) > (:after, :afterId)
				order by r.ends_at, r.id limit :most""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("after", after.atOffset(ZoneOffset.UTC))
			.param("afterId", afterId.id())
			.param("most", atMost)
			.query(Sanctions::sanction)
			.list();
	}

	/** Takes one of them, unless somebody else does or did. */
	Optional<Sanction> takeExpiring(Sanction over) {
		return jdbc
			.sql(SANCTIONS + "r.shop_id = :shop and r.id = :id and r.state = 'STANDING' "
					+ "for no key update of r skip locked")
			.param("shop", over.shop().id())
			.param("id", over.id().id())
			.query(Sanctions::sanction)
			.optional();
	}

	/** Returns those of a shop that stood and were not overturned. */
	List<Past> past(ShopId shop) {
		return jdbc.sql("""
				select measure, imposed_at from sanction_register
				where shop_id = :shop and state in ('STANDING', 'EXPIRED')""")
			.param("shop", shop.id())
			.query((row, number) -> new Past(Measure.valueOf(row.getString("measure")), instant(row, "imposed_at")))
			.list();
	}

	/** Returns whether a removal of a shop waits for its second signature, or holds. */
	boolean isBeingRemoved(ShopId shop) {
		return jdbc.sql("""
				select exists (select from sanction_register
				  where shop_id = :shop and measure = 'REMOVAL' and state in ('AWAITING', 'STANDING'))""")
			.param("shop", shop.id())
			.query(Boolean.class)
			.single();
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
		register(sanction);
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

	private void register(Sanction sanction) {
		jdbc.sql(
				"""
						insert into sanction_register (shop_id, id, track, measure, state, imposed_at, since, ends_at, appeal_until)
						values (:shop, :id, :track, :measure, :state, :at, :since::timestamptz, :end::timestamptz,
						  :until::timestamptz)""")
			.param("shop", sanction.shop().id())
			.param("id", sanction.id().id())
			.param("track", sanction.measure().track().name())
			.param("measure", sanction.measure().name())
			.param("state", sanction.state().name())
			.param("at", sanction.imposedAt().atOffset(ZoneOffset.UTC))
			.param("since", utc(sanction.since()))
			.param("end", utc(sanction.endsAt()))
			.param("until", utc(sanction.appealUntil()))
			.update();
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
		keep(signed);
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
		keep(dropped);
		jdbc.sql("delete from counted_violations where shop_id = :shop and sanction_id = :id")
			.param("shop", dropped.shop().id())
			.param("id", dropped.id().id())
			.update();
		tallies.awaiting(dropped.shop(), -1);
	}

	/** Its time is up. */
	void expire(Sanction expired, Instant now) {
		end(expired, "EXPIRED", null, null, expired.endsAt().orElseThrow(), now);
		keep(expired);
		curbs.remove(expired.shop(), expired.id().id());
	}

	/** An appeal against it was upheld, which stands with the appeal. */
	void overturn(Sanction overturned) {
		keep(overturned);
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

	private void keep(Sanction sanction) {
		jdbc.sql(
				"""
						update sanction_register set state = :state, since = :since::timestamptz, appeal_until = :until::timestamptz
						where shop_id = :shop and id = :id""")
			.param("state", sanction.state().name())
			.param("since", utc(sanction.since()))
			.param("until", utc(sanction.appealUntil()))
			.param("shop", sanction.shop().id())
			.param("id", sanction.id().id())
			.update();
	}

	private static Sanction sanction(ResultSet row, int number) throws SQLException {
		return new Sanction(new SanctionId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), Measure.valueOf(row.getString("measure")),
				new AccountId(row.getObject("imposed_by", UUID.class)), instant(row, "imposed_at"),
				SanctionState.valueOf(row.getString("state")), maybe(row, "since"), maybe(row, "ends_at"),
				maybe(row, "appeal_until"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	private static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
		return instant.map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null);
	}

}
