package market.helpdesk.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.audit.ChainedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rows say that entries tell of, in the words of the entries. */
@Repository
class RecordedRows {

	private static final String KEYS = "unnest(:shops::uuid[], :ids::uuid[]) k (shop_id, id)";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RecordedRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Which rows entries tell of.
	 */
	enum Kind {

		MESSAGE("messages", "MessagePosted", "message", """
				select m.id, m.ticket_id, m.author_id::text, m.received_at,
				  jsonb_build_object('position', m.position, 'side', m.side)
				from %s join messages m using (shop_id, id)"""),

		ATTACHMENT("attachments", "AttachmentAdded", "attachment", """
				select a.id, a.ticket_id, m.author_id::text, m.received_at,
				  jsonb_build_object('message', a.message_id, 'size', a.size, 'sha256', encode(a.sha256, 'hex'))
				from %s join attachments a using (shop_id, id)
				join messages m on m.shop_id = a.shop_id and m.id = a.message_id"""),

		TICKET("tickets", "TicketOpened", "", """
				select t.id, t.id, t.opened_by::text, t.opened_at,
				  jsonb_strip_nulls(jsonb_build_object('reference', t.reference, 'topic', t.topic, 'buyer', t.buyer_id,
				    'order', t.order_id))
				from %s join tickets t using (shop_id, id)""");

		private final String table;

		private final String action;

		private final String particular;

		private final String sql;

		Kind(String table, String action, String particular, String sql) {
			this.table = table;
			this.action = action;
			this.particular = particular;
			this.sql = sql;
		}

		String table() {
			return table;
		}

		boolean isToldBy(ChainedEntry entry) {
			return entry.action().equals(action);
		}

		/**
		 * Returns the id of the row that an entry tells of.
		 * @throws IllegalArgumentException if it tells of none
		 */
		UUID row(ChainedEntry entry) {
			return particular.isEmpty() ? entry.chain().subject()
					: UUID.fromString(entry.particulars().path(particular).asString(""));
		}

	}

	/**
	 * What a row says.
	 *
	 * @param at in microseconds, as the database keeps it
	 * @param particulars under the names of the entry's
	 */
	record Facts(UUID id, UUID ticket, String by, Instant at, JsonNode particulars) {

		boolean isAsToldBy(ChainedEntry entry) {
			return ticket.equals(entry.chain().subject()) && by.equals(entry.actor()) && at.equals(entry.at())
					&& particulars.properties().stream().allMatch((fact) -> isTold(fact, entry));
		}

		private static boolean isTold(Map.Entry<String, JsonNode> fact, ChainedEntry entry) {
			return entry.particulars().path(fact.getKey()).asString("").equals(fact.getValue().asString(""));
		}

	}

	List<Facts> find(Kind kind, List<ChainedEntry> entries) {
		return jdbc.sql(kind.sql.formatted(KEYS))
			.param("shops", entries.stream().map((entry) -> entry.chain().shop()).toArray(UUID[]::new))
			.param("ids", entries.stream().map(kind::row).toArray(UUID[]::new))
			.query((row, number) -> new Facts(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
					row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(),
					json.readTree(row.getString(5))))
			.list();
	}

}
