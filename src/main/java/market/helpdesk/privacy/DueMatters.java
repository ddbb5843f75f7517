package market.helpdesk.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.AuditSubject;
import market.helpdesk.paging.Cursor;
import market.helpdesk.privacy.Matter.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What has been kept for as long as it had to be, in the order of its time, as far as
 * nothing stands against erasing it.
 */
@Repository
class DueMatters {

	/**
	 * A kind's candidates with the time that is looked at first, which an index has.
	 * Their last activity may be later.
	 */
	private static final String DUE = """
			select shop_id, id, at from (%s) one (shop_id, id, at)
			where years_after(last_activity(:kind, shop_id, id), :years) <= :now
			  and cardinality(retention_obstacles(:kind, shop_id, id, :now)) = 0
			order by at, id limit :most""";

	private static final String TICKETS = """
			select t.shop_id, t.id, t.last_message_at from tickets t
			where not is_erased(t.subject) and t.last_message_at <= :until and (t.last_message_at, t.id) > (:at, :id)""";

	private static final String HELD_MESSAGES = """
			select h.shop_id, h.id, h.sent_at from held_messages h
			where h.ticket_id is null and not is_erased(h.body) and h.sent_at <= :until
			  and not exists (select from messages m where m.shop_id = h.shop_id and m.screening_id = h.screening_id)
			  and (h.sent_at, h.id) > (:at, :id)""";

	private static final String SCREENINGS = """
			select s.shop_id, s.id, s.screened_at from screenings s
			where s.ticket_id is null and s.screened_at <= :until
			  and exists (select from screened_parts p
			    where p.shop_id = s.shop_id and p.screening_id = s.id and p.text <> '' and not is_erased(p.text))
			  and not exists (select from messages m where m.shop_id = s.shop_id and m.screening_id = s.id)
			  and not exists (select from held_messages h where h.shop_id = s.shop_id and h.screening_id = s.id)
			  and (s.screened_at, s.id) > (:at, :id)""";

	private static final String REFUSED_FILES = """
			select e.shop_id, e.id, e.occurred_at from audit_entries e
			where e.action = 'InfectedFileRefused' and e.occurred_at <= :until
			  and exists (select from audit_texts t
			    where t.shop_id = e.shop_id and t.entry_id = e.id and t.salt is not null)
			  and (e.occurred_at, e.id) > (:at, :id)""";

	private static final String SEARCHES = """
			select d.shop_id, d.id, d.disclosed_at from disclosures d
			where d.kind = 'SEARCHED' and not is_erased(d.words) and d.disclosed_at <= :until
			  and (d.disclosed_at, d.id) > (:at, :id)""";

	/** In the order of their ids: when somebody was last there is asked of each. */
	private static final String ACCOUNTS = """
			select '00000000-0000-0000-0000-000000000000'::uuid, a.id, timestamptz 'epoch' from accounts a
			where not is_erased(a.name) and a.id > :id
			  and not exists (select from orders o where o.buyer_id = a.id and o.placed_at > :until)
			  and not is_name_needed(a.id) and not exists (select from left_of(a.id))""";

	private final JdbcClient jdbc;

	DueMatters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A matter, and where it stands among those of its kind. */
	record Due(Matter matter, Cursor place) {
	}

	/** Returns what of a kind is due at an instant, the oldest first. */
	List<Due> after(Kind kind, Optional<Cursor> place, int years, Instant now, int atMost) {
		var from = place.orElse(new Cursor(Instant.EPOCH, AuditSubject.PLATFORM));
		return jdbc.sql(DUE.formatted(candidates(kind)))
			.param("kind", kind.name())
			.param("until", KeepingTime.until(now, years).atOffset(ZoneOffset.UTC))
			.param("years", years)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("at", from.at().atOffset(ZoneOffset.UTC))
			.param("id", from.id())
			.param("most", atMost)
			.query((row, number) -> due(kind, row))
			.list();
	}

	private static String candidates(Kind kind) {
		return switch (kind) {
			case TICKET -> TICKETS;
			case HELD_MESSAGE -> HELD_MESSAGES;
			case SCREENING -> SCREENINGS;
			case REFUSED_FILE -> REFUSED_FILES;
			case SEARCH -> SEARCHES;
			case ACCOUNT -> ACCOUNTS;
		};
	}

	private static Due due(Kind kind, ResultSet row) throws SQLException {
		var id = row.getObject("id", UUID.class);
		return new Due(new Matter(kind, row.getObject("shop_id", UUID.class), id),
				new Cursor(row.getObject("at", OffsetDateTime.class).toInstant(), id));
	}

}
