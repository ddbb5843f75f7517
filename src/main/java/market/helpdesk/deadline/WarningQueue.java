package market.helpdesk.deadline;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The deadlines that are to be warned about, and what was said of them. Only those whose
 * time still runs: one that was answered is gone, and one that is up is past warning.
 */
@Repository
class WarningQueue {

	/** Tells these locks from others that are taken by a number. */
	private static final long LOCK = 0x7761726e_00000000L;

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	WarningQueue(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
	}

	/** A shop that has something to be warned about. */
	record Waiting(ShopId shop, MarketCode market) {
	}

	/** A deadline whose next threshold was expected by now. */
	record Due(DeadlineId id, TicketId ticket, Instant receivedAt, Instant dueAt) {
	}

	/** Returns the shops of markets that have something to be warned about. */
	List<Waiting> shops(Collection<MarketCode> markets, Instant now) {
		return client.sql("""
				select distinct shop_id, market from response_deadlines
				where next_warning_at <= :now and on_time_until > :now and market in (:markets)""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("markets", markets.stream().map(MarketCode::code).toList())
			.query((row, number) -> new Waiting(new ShopId(row.getObject("shop_id", UUID.class)),
					new MarketCode(row.getString("market"))))
			.list();
	}

	/**
	 * Takes all that a shop is to be warned about, the most urgent first, until the
	 * transaction ends. Only one may do so at a time, or two nodes would make two digests
	 * of what is one: where another does, nothing is left for this one. What is just
	 * being answered is passed over; buyers who write wait for nobody.
	 */
	List<Due> take(ShopId shop, Instant now) {
		if (!lock(shop)) {
			return List.of();
		}
		return client.sql("""
				select id, ticket_id, received_at, due_at from response_deadlines
				where shop_id = :shop and next_warning_at <= :now and on_time_until > :now
				order by due_at, id for no key update skip locked""")
			.param("shop", shop.id())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Due(new DeadlineId(row.getObject("id", UUID.class)),
					new TicketId(row.getObject("ticket_id", UUID.class)), DeadlineRows.instant(row, "received_at"),
					DeadlineRows.instant(row, "due_at")))
			.list();
	}

	void reschedule(ShopId shop, List<Warning> warnings) {
		jdbc.batchUpdate("update response_deadlines set next_warning_at = ? where shop_id = ? and id = ?", warnings,
				500, (row, warning) -> {
					row.setObject(1, warning.next().map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null),
							Types.TIMESTAMP_WITH_TIMEZONE);
					row.setObject(2, shop.id());
					row.setObject(3, warning.deadline().id());
				});
	}

	void record(ShopId shop, DigestId digest, List<Warning> warnings, Instant now) {
		jdbc.batchUpdate("""
				insert into response_warnings (shop_id, deadline_id, threshold_percent, ticket_id, digest_id, given_at)
				values (?, ?, ?, ?, ?, ?)""", warnings, 500, (row, warning) -> {
			row.setObject(1, shop.id());
			row.setObject(2, warning.deadline().id());
			row.setInt(3, warning.percent().orElseThrow());
			row.setObject(4, warning.ticket().id());
			row.setObject(5, digest.id());
			row.setObject(6, now.atOffset(ZoneOffset.UTC));
		});
	}

	/**
	 * Returns what deadlines of a shop were warned about before, by threshold: where a
	 * deadline was moved, the same threshold is reached once more.
	 */
	List<Given> given(ShopId shop, List<Due> due) {
		return client.sql("""
				select deadline_id, max(threshold_percent) as percent from response_warnings
				where shop_id = :shop and deadline_id in (:deadlines) group by deadline_id""")
			.param("shop", shop.id())
			.param("deadlines", due.stream().map((one) -> one.id().id()).toList())
			.query((row, number) -> new Given(new DeadlineId(row.getObject("deadline_id", UUID.class)),
					row.getInt("percent")))
			.list();
	}

	/** The highest threshold a deadline was warned at. */
	record Given(DeadlineId deadline, int percent) {
	}

	private boolean lock(ShopId shop) {
		return client.sql("select pg_try_advisory_xact_lock(:key)")
			.param("key", LOCK ^ shop.id().getLeastSignificantBits())
			.query(Boolean.class)
			.single();
	}

}
