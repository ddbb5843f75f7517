package market.helpdesk.archive;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.audit.ChainKey;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tickets as the archive knows them: one whose row was removed has its chain still, one
 * whose chain was removed the checkpoints that cover it.
 */
@Repository
public class ArchivedTickets {

	private final JdbcClient jdbc;

	ArchivedTickets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whatever is left of it, it is found by that, shop by shop where need be. */
	Optional<ChainKey> find(UUID ticket) {
		return jdbc
			.sql("""
					(select shop_id from tickets where id = :ticket)
					union all
					(select shop_id from audit_entries where subject_id = :ticket and subject_kind = 'TICKET' limit 1)
					union all
					(select s.id from shops s where exists (
					  select from audit_chains c where c.shop_id = s.id and c.subject_id = :ticket and c.subject_kind = 'TICKET') limit 1)
					union all
					(select s.id from shops s where exists (
					  select from checkpoint_heads h where h.shop_id = s.id and h.subject_id = :ticket)
					  and not exists (select from audit_chains c where c.shop_id = s.id and c.subject_id = :ticket) limit 1)
					limit 1""")
			.param("ticket", ticket)
			.query((row, number) -> new ChainKey(row.getObject(1, UUID.class), ticket))
			.optional();
	}

	Optional<ChainKey> find(TicketReference reference) {
		return jdbc.sql("""
				(select shop_id, id from tickets where reference = :reference)
				union all
				(select shop_id, subject_id from audit_entries
				where action = 'TicketOpened' and particulars ->> 'reference' = :reference)
				limit 1""")
			.param("reference", reference.text())
			.query((row, number) -> new ChainKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.optional();
	}

	/**
	 * Returns what people called some tickets, by id, as their entries tell it; leaving
	 * out those nothing tells of any more.
	 */
	public Map<UUID, TicketReference> references(Collection<UUID> tickets) {
		return jdbc
			.sql("""
					select subject_id, particulars ->> 'reference' from audit_entries
					where subject_id = any(:tickets) and action = 'TicketOpened' and particulars ->> 'reference' is not null""")
			.param("tickets", tickets.toArray(UUID[]::new))
			.query((row, number) -> Map.entry(row.getObject(1, UUID.class), new TicketReference(row.getString(2))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
	}

}
