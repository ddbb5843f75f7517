package market.helpdesk.ticket;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Beginning;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An administrator's way to any ticket: by what people know of it. */
@Repository
public class TicketSearch {

	private final JdbcClient jdbc;

	TicketSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the tickets whose reference or order number is the given text, or whose
	 * shop's or buyer's name begins with it, whatever the case of the letters; all
	 * tickets where the text is blank.
	 * @param others those that fit by what other modules know of them
	 */
	public Page<TicketSummary> find(Inspector inspector, String text, Collection<TicketId> others,
			Optional<Cursor> after, int size) {
		var wanted = text.strip();
		var reference = TicketReference.parse(wanted);
		return page(inspector, wanted, reference, condition(wanted, reference), others, after, size);
	}

	/** Returns the tickets that the marketplace has taken over and not handed back. */
	public Page<TicketSummary> takenOver(Inspector inspector, Optional<Cursor> after, int size) {
		return page(inspector, "", Optional.empty(), "take_over_id is not null", List.of(), after, size);
	}

	private Page<TicketSummary> page(Inspector inspector, String wanted, Optional<TicketReference> reference,
			String condition, Collection<TicketId> others, Optional<Cursor> after, int size) {
		var query = jdbc
			.sql(TicketLists.SUMMARIES.formatted("0",
					"""
							select * from tickets where %s%s
							order by last_message_at desc, id desc limit :size""".formatted(condition,
							after.map((cursor) -> " and (last_message_at, id) < (:at, :id)").orElse(""))))
			.param("viewer", inspector.account().id())
			.param("reference", reference.map(TicketReference::text).orElse(""))
			.param("number", wanted)
			.param("word", "% " + Beginning.of(wanted).pattern())
			.param("beginning", Beginning.of(wanted).pattern())
			.param("others", others.stream().map(TicketId::toString).collect(Collectors.joining(",", "{", "}")))
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(TicketLists::summary).list(), size,
				(ticket) -> new Cursor(ticket.lastMessageAt(), ticket.id().id()));
	}

	/** Finds the id of the ticket with a reference, the latest where shops share one. */
	public Optional<TicketId> find(TicketReference reference) {
		return jdbc.sql("select id from tickets where reference = :reference order by opened_at desc limit 1")
			.param("reference", reference.text())
			.query(UUID.class)
			.optional()
			.map(TicketId::new);
	}

	/** Returns the references of those of the given ids that are tickets'. */
	public Map<UUID, TicketReference> references(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		record Referenced(UUID id, String reference) {
		}
		return jdbc.sql("select id, reference from tickets where id in (:ids)")
			.param("ids", ids)
			.query(Referenced.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Referenced::id, (ticket) -> new TicketReference(ticket.reference())));
	}

	private static String condition(String wanted, Optional<TicketReference> reference) {
		if (wanted.isEmpty()) {
			return "true";
		}
		if (reference.isPresent()) {
			return "reference = :reference";
		}
		return """
				(id = any (:others::uuid[])
				  or (shop_id, order_id) in (select shop_id, id from orders where lower(number) = lower(:number))
				  or shop_id in (select id from shops where lower(name) like any (array[:beginning, :word]))
				  or buyer_id in (select id from accounts where lower(name) like any (array[:beginning, :word])))""";
	}

}
