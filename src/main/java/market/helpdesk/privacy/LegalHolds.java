package market.helpdesk.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.privacy.LegalHold.Lifting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every legal hold, and those that stand. */
@Repository
class LegalHolds {

	static final String COLUMNS = """
			h.shop_id, h.id, h.kind, h.subject_id, h.reason, h.placed_at, p.name as placer, l.reason as lifting_reason,
			  l.lifted_at, q.name as lifter, coalesce(t.reference, a.name || ' (' || a.username || ')', s.name) as thing""";

	static final String JOINS = """
			join accounts p on p.id = h.placed_by
			left join legal_hold_liftings l on l.shop_id = h.shop_id and l.hold_id = h.id
			left join accounts q on q.id = l.lifted_by
			left join tickets t on h.kind = 'TICKET' and t.shop_id = h.shop_id and t.id = h.subject_id
			left join accounts a on h.kind = 'ACCOUNT' and a.id = h.subject_id
			left join shops s on h.kind = 'SHOP' and s.id = h.subject_id""";

	private final JdbcClient jdbc;

	LegalHolds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void place(HoldId id, HeldThing thing, ReasonText reason, AccountId by, Instant at) {
		jdbc.sql("""
				insert into legal_holds (shop_id, id, kind, subject_id, reason, placed_by, placed_at)
				values (:shop, :id, :kind, :subject, :reason, :by, :at)""")
			.param("shop", thing.shop())
			.param("id", id.id())
			.param("kind", thing.kind().name())
			.param("subject", thing.id())
			.param("reason", reason.text())
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql("""
				insert into standing_legal_holds (shop_id, hold_id, kind, subject_id, placed_at)
				values (:shop, :id, :kind, :subject, :at)""")
			.param("shop", thing.shop())
			.param("id", id.id())
			.param("kind", thing.kind().name())
			.param("subject", thing.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Lets something go. Of two who do it at once, one does: the other waits and finds it
	 * lifted.
	 */
	boolean lift(LegalHold hold, ReasonText reason, AccountId by, Instant at) {
		var lifted = jdbc.sql("""
				insert into legal_hold_liftings (shop_id, hold_id, reason, lifted_by, lifted_at)
				values (:shop, :id, :reason, :by, :at) on conflict (shop_id, hold_id) do nothing""")
			.param("shop", hold.thing().shop())
			.param("id", hold.id().id())
			.param("reason", reason.text())
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
		return lifted && jdbc.sql("delete from standing_legal_holds where shop_id = :shop and hold_id = :id")
			.param("shop", hold.thing().shop())
			.param("id", hold.id().id())
			.update() == 1;
	}

	Optional<LegalHold> find(HoldId id) {
		return jdbc.sql("select %s from legal_holds h %s where h.id = :id".formatted(COLUMNS, JOINS))
			.param("id", id.id())
			.query(LegalHolds::hold)
			.optional();
	}

	static LegalHold hold(ResultSet row, int number) throws SQLException {
		var thing = new HeldThing(HoldKind.valueOf(row.getString("kind")), row.getObject("shop_id", UUID.class),
				row.getObject("subject_id", UUID.class), row.getString("thing"));
		return new LegalHold(new HoldId(row.getObject("id", UUID.class)), thing, row.getString("reason"),
				row.getString("placer"), row.getObject("placed_at", OffsetDateTime.class).toInstant(), lifting(row));
	}

	private static Optional<Lifting> lifting(ResultSet row) throws SQLException {
		var reason = row.getString("lifting_reason");
		return (reason == null) ? Optional.empty() : Optional.of(new Lifting(reason, row.getString("lifter"),
				row.getObject("lifted_at", OffsetDateTime.class).toInstant()));
	}

}
