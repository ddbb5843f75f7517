package market.helpdesk.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.paging.Cursor;
import market.helpdesk.privacy.Matter.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What has been kept for as long as it had to be, in the order of its time; and, of a
 * person who asked, what is left of them.
 */
@Repository
class DueMatters {

	private static final String TICKETS = """
			select t.shop_id, t.id, t.last_message_at as at from tickets t
			where not is_erased(t.subject) and t.last_message_at <= :until and years_after(last_activity(t.shop_id, t.id), :years) <= :now
			  and not is_held(t.shop_id, t.id) and not 'OPEN_APPEAL' = any(erasure_obstacles(t.shop_id, t.id))
			  and (t.last_message_at, t.id) > (:at, :id)
			order by t.last_message_at, t.id limit :most""";

	private static final String HELD_MESSAGES = """
			select h.shop_id, h.id, h.sent_at as at from held_messages h
			where h.ticket_id is null and not is_erased(h.body) and h.sent_at <= :until
			  and years_after(h.sent_at, :years) <= :now and not is_held(h.shop_id, h.id)
			  and not exists (select from orders o join standing_legal_holds l on l.subject_id = o.buyer_id
			    where o.shop_id = h.shop_id and o.id = h.order_id)
			  and not exists (select from messages m where m.shop_id = h.shop_id and m.screening_id = h.screening_id)
			  and (h.sent_at, h.id) > (:at, :id)
			order by h.sent_at, h.id limit :most""";

	private static final String SCREENINGS = """
			select s.shop_id, s.id, s.screened_at as at from screenings s
			where s.ticket_id is null and s.screened_at <= :until and years_after(s.screened_at, :years) <= :now
			  and not is_held(s.shop_id, s.id)
			  and not exists (select from standing_legal_holds l where l.subject_id = s.author_id)
			  and not exists (select from erased_texts e
			    where e.shop_id = s.shop_id and e.of_table = 'screened_parts' and e.row_key = s.id || '/1')
			  and not exists (select from messages m where m.shop_id = s.shop_id and m.screening_id = s.id)
			  and not exists (select from held_messages h where h.shop_id = s.shop_id and h.screening_id = s.id)
			  and (s.screened_at, s.id) > (:at, :id)
			order by s.screened_at, s.id limit :most""";

	private final JdbcClient jdbc;

	DueMatters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A matter, and where it stands among those of its kind. */
	record Due(Matter matter, Cursor place) {
	}

	/** Returns what of a kind is due at an instant, the oldest first. */
	List<Due> after(Kind kind, Optional<Cursor> place, RetentionSettings settings, Instant now, int atMost) {
		var from = place.orElse(new Cursor(Instant.EPOCH, AuditSubject.PLATFORM));
		return jdbc.sql(switch (kind) {
			case TICKET -> TICKETS;
			case HELD_MESSAGE -> HELD_MESSAGES;
			case SCREENING -> SCREENINGS;
			case ACCOUNT -> throw new IllegalArgumentException("A person's time is never over");
		})
			.param("until", settings.until(now).atOffset(ZoneOffset.UTC))
			.param("years", settings.years())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("at", from.at().atOffset(ZoneOffset.UTC))
			.param("id", from.id())
			.param("most", atMost)
			.query((row, number) -> due(kind, row))
			.list();
	}

	/**
	 * Returns what is left of a buyer beside what stands in the way: tickets, then what
	 * was held and screened and never became one.
	 */
	List<Matter> leftOf(AccountId buyer, int atMost) {
		return jdbc
			.sql("""
					(select 'TICKET' as kind, t.shop_id, t.id, null::timestamptz as at from tickets t
					where t.buyer_id = :buyer and not is_erased(t.subject)
					  and cardinality(erasure_obstacles(t.shop_id, t.id)) = 0 limit :most)
					union all
					(select 'HELD_MESSAGE', h.shop_id, h.id, null from orders o
					join held_messages h on h.shop_id = o.shop_id and h.order_id = o.id
					where o.buyer_id = :buyer and not is_erased(h.body)
					  and not exists (select from messages m where m.shop_id = h.shop_id and m.screening_id = h.screening_id)
					  and not exists (select from waiting_held_messages w where w.shop_id = h.shop_id and w.held_id = h.id)
					limit :most)
					union all
					(select 'SCREENING', s.shop_id, s.id, null from screenings s
					where s.author_id = :buyer and s.ticket_id is null
					  and not exists (select from erased_texts e
					    where e.shop_id = s.shop_id and e.of_table = 'screened_parts' and e.row_key = s.id || '/1')
					  and not exists (select from messages m where m.shop_id = s.shop_id and m.screening_id = s.id)
					limit :most)""")
			.param("buyer", buyer.id())
			.param("most", atMost)
			.query((row, number) -> matter(Kind.valueOf(row.getString("kind")), row))
			.list();
	}

	/** Returns whether nothing is left of a buyer but their account. */
	boolean isAllGone(AccountId buyer) {
		return jdbc.sql("""
				select not exists (select from tickets where buyer_id = :buyer and not is_erased(subject))
				  and not exists (select from orders o
				    join held_messages h on h.shop_id = o.shop_id and h.order_id = o.id
				    where o.buyer_id = :buyer and not is_erased(h.body))""")
			.param("buyer", buyer.id())
			.query(Boolean.class)
			.single();
	}

	private static Due due(Kind kind, ResultSet row) throws SQLException {
		return new Due(matter(kind, row),
				new Cursor(row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)));
	}

	private static Matter matter(Kind kind, ResultSet row) throws SQLException {
		return new Matter(kind, row.getObject("shop_id", UUID.class), row.getObject("id", UUID.class));
	}

}
