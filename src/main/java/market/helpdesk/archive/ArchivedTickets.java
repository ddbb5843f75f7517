package market.helpdesk.archive;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.ChainKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets as the archive knows them: one whose row was removed has its chain still. */
@Repository
class ArchivedTickets {

	private final JdbcClient jdbc;

	ArchivedTickets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<ChainKey> find(UUID ticket) {
		return jdbc.sql("""
				(select shop_id from tickets where id = :ticket)
				union all
				(select shop_id from audit_entries where subject_id = :ticket and subject_kind = 'TICKET' limit 1)
				limit 1""")
			.param("ticket", ticket)
			.query((row, number) -> new ChainKey(row.getObject(1, UUID.class), ticket))
			.optional();
	}

}
