package market.helpdesk.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each sanction stands now. Whoever takes a step with one locks its shop. */
@Repository
class SanctionRegister {

	private static final String SANCTIONS = """
			select r.*, s.imposed_by from sanction_register r
			join sanctions s on s.shop_id = r.shop_id and s.id = r.id where\s""";

	private final JdbcClient jdbc;

	SanctionRegister(JdbcClient jdbc) {
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
			.query(SanctionRegister::sanction)
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
			.query(SanctionRegister::sanction)
			.list();
	}

	/** Takes one of them, unless somebody else does or did. */
	Optional<Sanction> takeExpiring(Sanction over) {
		return jdbc
			.sql(SANCTIONS + "r.shop_id = :shop and r.id = :id and r.state = 'STANDING' "
					+ "for no key update of r skip locked")
			.param("shop", over.shop().id())
			.param("id", over.id().id())
			.query(SanctionRegister::sanction)
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

	/** Enters one that was imposed. */
	void add(Sanction sanction) {
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

	/** Keeps where it stands after a step. */
	void keep(Sanction sanction) {
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
