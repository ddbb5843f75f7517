package market.helpdesk.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.deadline.DeadlineId;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.WaiverCause.Appeal;
import market.helpdesk.violation.WaiverCause.Downtime;
import market.helpdesk.violation.WaiverCause.ReleasedAnswer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Waives confirmed violations, each once and for good. One that is waived already, or
 * that isn't confirmed, is left alone.
 */
@Repository
class WaivedViolations {

	private static final String WAIVE = """
			with waived as (
			  insert into violation_waivers (shop_id, violation_id, cause, revision, sent_at, waived_by, reason, waived_at)
			  select shop_id, id, :cause, :revision::int, :sentAt::timestamptz, :by::uuid, :reason::text, :at::timestamptz from violation_register
			  where shop_id = :shop and state = 'CONFIRMED' and %s
			  on conflict (shop_id, violation_id) do nothing
			  returning shop_id, violation_id)
			update violation_register r set state = 'WAIVED'
			from waived w where r.shop_id = w.shop_id and r.id = w.violation_id
			returning r.shop_id, r.id, r.kind, r.ticket_id""";

	private final JdbcClient jdbc;

	WaivedViolations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<ViolationWaived> add(ShopId shop, UUID violation, WaiverCause cause, Instant at) {
		return add(shop, "id = :found", violation, cause, at);
	}

	/** Waives what became of a late answer. */
	Optional<ViolationWaived> add(ShopId shop, DeadlineId missed, WaiverCause cause, Instant at) {
		return add(shop, """
				id = (
				    select id from violations
				    where shop_id = :shop and kind = 'LATE_RESPONSE' and evidence_id = :found)""", missed.id(), cause,
				at);
	}

	private Optional<ViolationWaived> add(ShopId shop, String which, UUID found, WaiverCause cause, Instant at) {
		return jdbc.sql(WAIVE.formatted(which))
			.param("shop", shop.id())
			.param("found", found)
			.param("cause", cause.kind().name())
			.param("revision", (cause instanceof Downtime(var revision)) ? revision.number() : null)
			.param("sentAt", (cause instanceof ReleasedAnswer(var sentAt)) ? sentAt.atOffset(ZoneOffset.UTC) : null)
			.param("by", (cause instanceof Appeal(var by, var _)) ? by.id() : null)
			.param("reason", cause.reason().orElse(null))
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query((row, number) -> waived(row, cause, at))
			.optional();
	}

	private static ViolationWaived waived(ResultSet row, WaiverCause cause, Instant at) throws SQLException {
		return new ViolationWaived(new ShopId(row.getObject("shop_id", UUID.class)),
				Optional.ofNullable(row.getObject("ticket_id", UUID.class)).map(TicketId::new),
				row.getObject("id", UUID.class), ViolationKind.valueOf(row.getString("kind")), cause, at);
	}

}
