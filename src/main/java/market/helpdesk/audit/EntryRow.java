package market.helpdesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry as it was kept before entries were chained. */
record EntryRow(UUID id, AuditSubject subject, Instant at, String actor, String action, JsonNode particulars) {

	static EntryRow of(ResultSet row, JsonMapper json) throws SQLException {
		var subject = new AuditSubject(AuditSubject.Kind.valueOf(row.getString("subject_kind")),
				row.getObject("shop_id", UUID.class), row.getObject("subject_id", UUID.class));
		return new EntryRow(row.getObject("id", UUID.class), subject,
				row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
				row.getString("action"), json.readTree(row.getString("particulars")));
	}

}
