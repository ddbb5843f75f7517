package market.helpdesk.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what several tables say of standings. */
final class StandingRows {

	/** Of all that tell a standing. */
	static final String COLUMNS = "n.score, n.timeliness, n.regularity, n.reliability, n.visibility";

	private static final JsonMapper JSON = JsonMapper.shared();

	private StandingRows() {
	}

	static Standing standing(ResultSet row) throws SQLException {
		return new Standing(row.getInt("score"), row.getBigDecimal("timeliness"), row.getBigDecimal("regularity"),
				row.getBigDecimal("reliability"), row.getBigDecimal("visibility"));
	}

	static Records records(ResultSet row) throws SQLException {
		return JSON.readValue(row.getString("records"), Records.class);
	}

	static String json(Records records) {
		return JSON.writeValueAsString(records);
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
