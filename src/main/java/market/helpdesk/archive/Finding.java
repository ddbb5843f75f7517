package market.helpdesk.archive;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainedEntry;

/**
 * A row that is broken.
 *
 * @param table where it lies, or lay
 * @param id of the row, a number for a checkpoint
 * @param ticket whose it is, where it is a ticket's
 */
public record Finding(String table, String id, Optional<UUID> ticket, Fault fault) {

	private static final String OF_TICKETS = "TICKET";

	static Finding of(ChainedEntry entry, Fault fault) {
		return of("audit_entries", entry.id(), entry, fault);
	}

	/** A row that an entry tells of. */
	static Finding of(String table, UUID row, ChainedEntry entry, Fault fault) {
		return of(table, row, entry.chain(), entry.subjectKind(), fault);
	}

	/** A row that an entry tells of, by its key. */
	static Finding of(String table, String key, ChainedEntry entry, Fault fault) {
		return new Finding(table, key, ticket(entry.chain(), entry.subjectKind()), fault);
	}

	/** A row that a ticket's or a shop's chain tells of, by its key. */
	static Finding of(ChainKey chain, String table, String key, Fault fault) {
		var shops = chain.shop().equals(chain.subject());
		return new Finding(table, key, shops ? Optional.empty() : Optional.of(chain.subject()), fault);
	}

	/** A row of a chain about a subject of some kind. */
	static Finding of(String table, UUID row, ChainKey chain, String kind, Fault fault) {
		return new Finding(table, row.toString(), ticket(chain, kind), fault);
	}

	private static Optional<UUID> ticket(ChainKey chain, String kind) {
		return kind.equals(OF_TICKETS) ? Optional.of(chain.subject()) : Optional.empty();
	}

	/** A row of a ticket. */
	static Finding ofTicket(String table, UUID row, UUID ticket, Fault fault) {
		return new Finding(table, row.toString(), Optional.of(ticket), fault);
	}

	static Finding ofCheckpoint(long number, Fault fault) {
		return new Finding("checkpoints", Long.toString(number), Optional.empty(), fault);
	}

}
