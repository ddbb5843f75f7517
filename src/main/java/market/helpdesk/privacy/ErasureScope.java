package market.helpdesk.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a person's erasure is about: how many tickets there are, how many went, and what
 * stands against the others.
 */
@Repository
public class ErasureScope {

	/** So many tickets are looked at. */
	private static final int LOOKED_AT = 200;

	private final JdbcClient jdbc;

	ErasureScope(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A ticket something stands against. */
	public record Blocked(UUID ticket, TicketReference reference, String shopName, Set<Obstacle> obstacles) {

		public Blocked {
			obstacles = Collections.unmodifiableSet(new LinkedHashSet<>(obstacles));
		}

	}

	/**
	 * What is to be erased.
	 *
	 * @param tickets how many there are
	 * @param erased how many of them are erased
	 * @param held whether the person is held by law
	 * @param blocked the others something stands against
	 */
	public record Scope(long tickets, long erased, boolean held, List<Blocked> blocked) {

		public Scope {
			blocked = List.copyOf(blocked);
		}

	}

	public Scope of(AccountId person, Instant now) {
		return jdbc.sql("""
				select count(*), count(*) filter (where is_erased(subject)),
				  exists (select from standing_legal_holds where subject_id = :person)
				from tickets where buyer_id = :person""")
			.param("person", person.id())
			.query((row, number) -> new Scope(row.getLong(1), row.getLong(2), row.getBoolean(3), blocked(person, now)))
			.single();
	}

	private List<Blocked> blocked(AccountId person, Instant now) {
		return jdbc.sql("""
				select * from (
				  select t.id, t.reference, s.name, erasure_obstacles('TICKET', t.shop_id, t.id, :now) as obstacles
				  from tickets t join shops s on s.id = t.shop_id
				  where t.buyer_id = :person and not is_erased(t.subject)
				  order by t.last_message_at desc limit :most) one
				where cardinality(obstacles) > 0""")
			.param("person", person.id())
			.param("most", LOOKED_AT)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Blocked(row.getObject(1, UUID.class), new TicketReference(row.getString(2)),
					row.getString(3), Obstacle.read(row.getArray(4))))
			.list();
	}

}
