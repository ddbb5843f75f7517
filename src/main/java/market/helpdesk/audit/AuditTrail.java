package market.helpdesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import tools.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every entry there is, newest first. Entries come in by events only. */
@Repository
public class AuditTrail {

	private static final TypeReference<Map<String, Object>> PARTICULARS = new TypeReference<>() {
	};

	/** With the texts that lie beside them, and null for those that were erased. */
	private static final String ENTRIES = """
			select e.*, (select jsonb_object_agg(t.name, t.text) from audit_texts t
			  where t.shop_id = e.shop_id and t.entry_id = e.id and t.kept) as kept
			from audit_entries e %s order by occurred_at desc, id desc limit :size""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AuditTrail(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Returns the entries the filter lets through, newest first, from the cursor on. */
	public Page<AuditEntry> find(AuditFilter filter, Optional<Cursor> after, int size) {
		var conditions = new ArrayList<String>();
		filter.actor().ifPresent((actor) -> conditions.add("actor = :actor"));
		filter.action().ifPresent((action) -> conditions.add("action = :action"));
		filter.from().ifPresent((from) -> conditions.add("occurred_at >= :from"));
		filter.until().ifPresent((until) -> conditions.add("occurred_at < :until"));
		filter.subject().ifPresent((subject) -> conditions.add("subject_id = :subject"));
		after.ifPresent((cursor) -> conditions.add("(occurred_at, id) < (:at, :id)"));
		var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
		var query = jdbc.sql(ENTRIES.formatted(where)).param("size", size + 1);
		filter.actor().ifPresent((actor) -> query.param("actor", actor));
		filter.action().ifPresent((action) -> query.param("action", action));
		filter.from().ifPresent((from) -> query.param("from", from.atOffset(ZoneOffset.UTC)));
		filter.until().ifPresent((until) -> query.param("until", until.atOffset(ZoneOffset.UTC)));
		filter.subject().ifPresent((subject) -> query.param("subject", subject));
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		var entries = query.query((row, number) -> entry(row)).list();
		return Page.of(entries, size, (entry) -> new Cursor(entry.occurredAt(), entry.id()));
	}

	private AuditEntry entry(ResultSet row) throws SQLException {
		var subject = new AuditSubject(AuditSubject.Kind.valueOf(row.getString("subject_kind")),
				row.getObject("shop_id", UUID.class), row.getObject("subject_id", UUID.class));
		return AuditEntry.of(row.getObject("id", UUID.class),
				row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
				row.getString("action"), subject, json.readValue(row.getString("particulars"), PARTICULARS),
				kept(row.getString("kept")));
	}

	private Map<String, Optional<String>> kept(@Nullable String texts) {
		var kept = new TreeMap<String, Optional<String>>();
		if (texts != null) {
			json.readTree(texts)
				.forEachEntry((name, text) -> kept.put(name,
						Optional.of(text).filter(JsonNode::isString).map(JsonNode::stringValue)));
		}
		return kept;
	}

}
