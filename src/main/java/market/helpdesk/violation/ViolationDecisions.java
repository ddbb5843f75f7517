package market.helpdesk.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What administrators say to suspected violations, each once and for good. One that is
 * decided already is left alone.
 */
@Repository
class ViolationDecisions {

	private static final String DECIDE = """
			with decided as (
			  insert into violation_decisions (shop_id, violation_id, outcome, reason, decided_by, decided_at)
			  select shop_id, id, :outcome, :reason, :by::uuid, :at::timestamptz from violation_register
			  where state = 'SUSPECTED' and %s
			  order by id
			  on conflict (shop_id, violation_id) do nothing
			  returning shop_id, violation_id, outcome)
			update violation_register r set state = d.outcome
			from decided d where r.shop_id = d.shop_id and r.id = d.violation_id
			returning r.shop_id, r.id, r.evidence_id, r.kind, r.ticket_id""";

	private final JdbcClient jdbc;

	private final RegisterEntries register;

	ViolationDecisions(JdbcClient jdbc, RegisterEntries register) {
		this.jdbc = jdbc;
		this.register = register;
	}

	/** An outcome, by whom, why and when. */
	record Decision(ViolationState outcome, AccountId by, ViolationReason reason, Instant at) {
	}

	/** Decides one violation; nothing if somebody was first. */
	Optional<ViolationDecided> add(UUID violation, Decision decision) {
		return decide("id = :found", Map.of("found", violation), decision).stream().findFirst();
	}

	/** Decides whatever is still suspected of a shop because of the same evidence. */
	List<ViolationDecided> addAll(ShopId shop, UUID evidence, Decision decision) {
		return decide("shop_id = :shop and evidence_id = :found", Map.of("shop", shop.id(), "found", evidence),
				decision);
	}

	private List<ViolationDecided> decide(String which, Map<String, UUID> ids, Decision decision) {
		var decided = jdbc.sql(DECIDE.formatted(which))
			.params(ids)
			.param("outcome", decision.outcome().name())
			.param("reason", decision.reason().text())
			.param("by", decision.by().id())
			.param("at", decision.at().atOffset(ZoneOffset.UTC))
			.query((row, number) -> decided(row, decision))
			.list();
		decided.forEach((violation) -> register.tally(violation.shop(), -1));
		return decided;
	}

	private static ViolationDecided decided(ResultSet row, Decision decision) throws SQLException {
		return new ViolationDecided(new ShopId(row.getObject("shop_id", UUID.class)),
				Optional.ofNullable(row.getObject("ticket_id", UUID.class)).map(TicketId::new),
				row.getObject("id", UUID.class), row.getObject("evidence_id", UUID.class),
				ViolationKind.valueOf(row.getString("kind")), decision.outcome(), decision.by(), decision.reason(),
				decision.at());
	}

}
