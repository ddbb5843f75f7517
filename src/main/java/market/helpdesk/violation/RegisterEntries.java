package market.helpdesk.violation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Enters violations into the register: for ever what was found, and beside it where it
 * stands. The schema allows no second one of a kind on the same evidence.
 */
@Repository
class RegisterEntries {

	private final JdbcClient jdbc;

	RegisterEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Enters what was found together, in one statement however many there are. */
	void add(List<ViolationRecorded> violations, Instant recordedAt) {
		add("", violations, recordedAt);
	}

	/**
	 * Enters those that are not in the register on the same evidence.
	 * @return what was entered
	 */
	List<ViolationRecorded> addNew(List<ViolationRecorded> violations, Instant recordedAt) {
		var added = add("on conflict (shop_id, kind, evidence_id) do nothing", violations, recordedAt);
		return violations.stream().filter((violation) -> added.contains(violation.violation())).toList();
	}

	private List<UUID> add(String onConflict, List<ViolationRecorded> violations, Instant recordedAt) {
		return jdbc
			.sql("""
					with found as (
					  insert into violations (shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at)
					  select *, :at::timestamptz
					  from unnest(:shops::uuid[], :ids::uuid[], :kinds::text[], :states::text[], :tickets::uuid[],
					    :evidence::uuid[], :occurredAt::timestamptz[])
					  %s
					  returning *)
					insert into violation_register (shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at)
					select shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at from found
					returning id"""
				.formatted(onConflict))
			.param("at", recordedAt.atOffset(ZoneOffset.UTC))
			.param("shops", ids(violations, (violation) -> violation.shop().id()))
			.param("ids", ids(violations, ViolationRecorded::violation))
			.param("kinds", words(violations, (violation) -> violation.kind().name()))
			.param("states", words(violations, (violation) -> violation.state().name()))
			.param("tickets", tickets(violations))
			.param("evidence", ids(violations, ViolationRecorded::evidence))
			.param("occurredAt", words(violations, (violation) -> violation.occurredAt().toString()))
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	private static UUID[] ids(Collection<ViolationRecorded> violations, Function<ViolationRecorded, UUID> id) {
		return violations.stream().map(id).toArray(UUID[]::new);
	}

	/** One that has none has nothing in its place. */
	private static UUID[] tickets(Collection<ViolationRecorded> violations) {
		return violations.stream()
			.map((violation) -> violation.ticket().map(TicketId::id).orElse(null))
			.toArray(UUID[]::new);
	}

	private static String[] words(Collection<ViolationRecorded> violations, Function<ViolationRecorded, String> word) {
		return violations.stream().map(word).toArray(String[]::new);
	}

	/** So many more of a shop are to be decided, or fewer. */
	void tally(ShopId shop, int change) {
		jdbc.sql("""
				insert into violation_tallies as t (shop_id, suspected) values (:shop, :change)
				on conflict (shop_id) do update set suspected = t.suspected + excluded.suspected""")
			.param("shop", shop.id())
			.param("change", change)
			.update();
	}

}
