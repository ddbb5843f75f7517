package market.helpdesk.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.AccountId;
import market.helpdesk.archive.Disclosed.Downloaded;
import market.helpdesk.archive.Disclosed.Exported;
import market.helpdesk.archive.Disclosed.OfTicket;
import market.helpdesk.archive.Disclosed.Read;
import market.helpdesk.archive.Disclosed.Searched;
import market.helpdesk.archive.Disclosed.Traced;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.ticket.TicketDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down, once and for ever, what was shown to whom. */
@Repository
class Disclosures {

	/** Within this time the same search, or the same history, is the same look. */
	static final Duration SAME_LOOK = Duration.ofHours(1);

	private static final String ADD = """
			insert into disclosures (shop_id, id, kind, inspector_id, ticket_id, inspection_id, take_over_id, reason,
			  first_position, last_position, file_id, export, words, sought_hash, continued, hits, more, history, history_id,
			  disclosed_at)
			select :shop, :id, :kind, :inspector, :ticket::uuid, :inspection::uuid, :takeOver::uuid, :reason,
			  :first::int, :last::int, :file::uuid, :export, :words, :sought::bytea,
			  :continued::boolean, :hits::int, :more::boolean, :history, :historyOf::uuid, :at
			where not exists (select from disclosures d where %s)
			on conflict do nothing returning id""";

	private static final String ON_SAME_GROUNDS = """
			d.shop_id = :shop and d.ticket_id = :ticket and d.kind = :kind
			and d.inspection_id is not distinct from :inspection::uuid and d.take_over_id is not distinct from :takeOver::uuid
			and\s""";

	private static final String OF_LATE = "d.inspector_id = :inspector and d.kind = :kind and d.disclosed_at > :earliest and ";

	private static final List<String> UNSAID = List.of("ticket", "inspection", "takeOver", "reason", "first", "last",
			"file", "export", "words", "sought", "continued", "hits", "more", "history", "historyOf");

	private final JdbcClient jdbc;

	Disclosures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds what is shown of a ticket.
	 * @return its id, unless it was shown before on the same grounds, alone or within
	 * more
	 */
	Optional<UUID> add(AccountId inspector, TicketDetails ticket, Grounds grounds, OfTicket what, Instant at) {
		var values = values(ticket.shop().id(), inspector, what, at);
		values.put("ticket", ticket.id().id());
		values.put("reason", grounds.given().map(Enum::name).orElse(null));
		switch (grounds) {
			case Grounds.Given(var inspection, var reason) -> values.put("inspection", inspection);
			case Grounds.TakenOver(var takeOver) -> values.put("takeOver", takeOver.id());
		}
		return switch (what) {
			case Read(var stretch) -> {
				values.putAll(Map.of("first", stretch.first(), "last", stretch.last()));
				yield insert(values, ON_SAME_GROUNDS + "d.first_position <= :first and d.last_position >= :last");
			}
			case Downloaded(var file) -> {
				values.put("file", file);
				yield insert(values, ON_SAME_GROUNDS + "d.file_id = :file");
			}
			case Exported(var export) -> {
				values.put("export", export.name());
				yield insert(values, "false");
			}
		};
	}

	/**
	 * Adds a page of a search.
	 * @return its id, unless the very same page was shown a short while ago
	 */
	Optional<UUID> add(AccountId inspector, Sought sought, Searched search, Instant at) {
		var values = values(AuditSubject.PLATFORM, inspector, search, at);
		values.putAll(Map.of("words", search.words(), "sought", sought.hash().bytes(), "continued", search.continued(),
				"hits", search.hits(), "more", search.more(), "earliest", earliest(at)));
		return insert(values, OF_LATE + "d.sought_hash = :sought");
	}

	/**
	 * Adds that somebody went through a history.
	 * @return its id, unless they did a short while ago
	 */
	Optional<UUID> add(AccountId inspector, Traced traced, Instant at) {
		var values = values(AuditSubject.PLATFORM, inspector, traced, at);
		values.putAll(Map.of("history", traced.history().name(), "historyOf", traced.of(), "earliest", earliest(at)));
		return insert(values, OF_LATE + "d.history = :history and d.history_id = :historyOf");
	}

	private static OffsetDateTime earliest(Instant at) {
		return at.minus(SAME_LOOK).atOffset(ZoneOffset.UTC);
	}

	private static Map<String, @Nullable Object> values(UUID shop, AccountId inspector, Disclosed what, Instant at) {
		var values = new HashMap<String, @Nullable Object>();
		UNSAID.forEach((name) -> values.put(name, null));
		values.put("shop", shop);
		values.put("id", UuidCreator.getTimeOrderedEpoch());
		values.put("kind", what.kind().name());
		values.put("inspector", inspector.id());
		values.put("at", at.atOffset(ZoneOffset.UTC));
		return values;
	}

	private Optional<UUID> insert(Map<String, @Nullable Object> values, String known) {
		return jdbc.sql(ADD.formatted(known)).params(values).query(UUID.class).optional();
	}

}
