package market.helpdesk.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.deadline.DeadlineId;
import market.helpdesk.deadline.LateEnding;
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
			  insert into violation_waivers (shop_id, violation_id, cause, revision, waived_by, reason, waived_at)
			  select shop_id, id, :cause, :revision::int, :by::uuid, :reason, :at::timestamptz from violation_register
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

	/** Returns which violations became of late answers, by their deadlines. */
	Map<DeadlineId, UUID> of(Collection<LateEnding> answers) {
		return jdbc
			.sql("""
					select v.evidence_id, v.id
					from unnest(:shops::uuid[], :deadlines::uuid[]) a(shop_id, deadline_id)
					join violations v on v.shop_id = a.shop_id and v.kind = 'LATE_RESPONSE' and v.evidence_id = a.deadline_id""")
			.param("shops", answers.stream().map((answer) -> answer.shop().id()).toArray(UUID[]::new))
			.param("deadlines", answers.stream().map((answer) -> answer.deadline().id()).toArray(UUID[]::new))
			.query((row, number) -> Map.entry(new DeadlineId(row.getObject("evidence_id", UUID.class)),
					row.getObject("id", UUID.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
			.param("revision", revision(cause).orElse(null))
			.param("by", by(cause).map(AccountId::id).orElse(null))
			.param("reason", cause.reason())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query((row, number) -> waived(row, cause, at))
			.optional();
	}

	private static Optional<Integer> revision(WaiverCause cause) {
		return (cause instanceof Downtime(var revision)) ? Optional.of(revision.number()) : Optional.empty();
	}

	private static Optional<AccountId> by(WaiverCause cause) {
		return switch (cause) {
			case Downtime _ -> Optional.empty();
			case ReleasedAnswer(var by, var _) -> Optional.of(by);
			case Appeal(var by, var _) -> Optional.of(by);
		};
	}

	private static ViolationWaived waived(ResultSet row, WaiverCause cause, Instant at) throws SQLException {
		return new ViolationWaived(new ShopId(row.getObject("shop_id", UUID.class)),
				Optional.ofNullable(row.getObject("ticket_id", UUID.class)).map(TicketId::new),
				row.getObject("id", UUID.class), ViolationKind.valueOf(row.getString("kind")), cause, at);
	}

}
