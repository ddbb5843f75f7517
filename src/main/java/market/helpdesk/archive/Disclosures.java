package market.helpdesk.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.AccountId;
import market.helpdesk.archive.Disclosed.Downloaded;
import market.helpdesk.archive.Disclosed.Exported;
import market.helpdesk.archive.Disclosed.OfTicket;
import market.helpdesk.archive.Disclosed.Read;
import market.helpdesk.archive.Disclosed.Searched;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.ticket.TicketDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down, once and for ever, what was shown to whom. */
@Repository
class Disclosures {

	/** Within this time the same words are the same search. */
	private static final Duration SAME_SEARCH = Duration.ofHours(1);

	private static final String ADD = """
			insert into disclosures (shop_id, id, kind, inspector_id, ticket_id, inspection_id, take_over_id, reason,
			  first_position, last_position, file_id, export, words, hits, more, disclosed_at)
			select :shop, :id, :kind, :inspector, :ticket::uuid, :inspection::uuid, :takeOver::uuid, :reason, :first::int, :last::int,
			  :file::uuid, :export, :words, :hits::int, :more::boolean, :at
			where not exists (select from disclosures d where %s)
			on conflict do nothing""";

	/** What was shown on the same grounds before, alone or within more. */
	private static final Map<Class<? extends OfTicket>, String> KNOWN = Map.of(Read.class, """
			d.shop_id = :shop and d.ticket_id = :ticket and d.kind = 'READ'
			and d.inspection_id is not distinct from :inspection and d.take_over_id is not distinct from :takeOver
			and d.first_position <= :first and d.last_position >= :last""", Downloaded.class, """
			d.shop_id = :shop and d.ticket_id = :ticket and d.file_id = :file
			and d.inspection_id is not distinct from :inspection and d.take_over_id is not distinct from :takeOver""",
			Exported.class, "false");

	private final JdbcClient jdbc;

	Disclosures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds what is shown of a ticket.
	 * @return whether it is new
	 */
	boolean add(AccountId inspector, TicketDetails ticket, Grounds grounds, OfTicket what, Instant at) {
		var values = values(ticket.shop().id(), inspector, what, at);
		values.put("ticket", ticket.id().id());
		switch (grounds) {
			case Grounds.Given given -> values.put("inspection", given.inspection());
			case Grounds.TakenOver takenOver -> values.put("takeOver", takenOver.takeOver().id());
		}
		values.put("reason", grounds.given().map(Enum::name).orElse(null));
		switch (what) {
			case Read(var stretch) ->
				values.putAll(Map.of("kind", "READ", "first", stretch.first(), "last", stretch.last()));
			case Downloaded(var file) -> values.putAll(Map.of("kind", "DOWNLOADED", "file", file));
			case Exported(var export) -> values.putAll(Map.of("kind", "EXPORTED", "export", export.name()));
		}
		return jdbc.sql(ADD.formatted(KNOWN.get(what.getClass()))).params(values).update() == 1;
	}

	/**
	 * Adds a search.
	 * @return whether it is new
	 */
	boolean add(AccountId inspector, Searched search, Instant at) {
		var values = values(AuditSubject.PLATFORM, inspector, search, at);
		values.putAll(Map.of("words", search.words(), "hits", search.hits(), "more", search.more(), "earliest",
				at.minus(SAME_SEARCH).atOffset(ZoneOffset.UTC)));
		return jdbc.sql(ADD.formatted(
				"""
						d.inspector_id = :inspector and d.kind = 'SEARCHED' and d.disclosed_at > :earliest and d.words = :words"""))
			.params(values)
			.update() == 1;
	}

	private static Map<String, @Nullable Object> values(UUID shop, AccountId inspector, Disclosed what, Instant at) {
		var values = new HashMap<String, @Nullable Object>();
		for (var name : new String[] { "ticket", "inspection", "takeOver", "reason", "first", "last", "file", "export",
				"words", "hits", "more" }) {
			values.put(name, null);
		}
		values.put("shop", shop);
		values.put("id", UuidCreator.getTimeOrderedEpoch());
		values.put("kind", what.kind().name());
		values.put("inspector", inspector.id());
		values.put("at", at.atOffset(ZoneOffset.UTC));
		return values;
	}

}
