package market.helpdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What was owed still although its time was up. */
record OverdueResponse(DeadlineId id, ResponseTime time) {

	static OverdueResponse read(ResultSet row, int number) throws SQLException {
		return new OverdueResponse(new DeadlineId(row.getObject("id", UUID.class)), DeadlineRows.time(row));
	}

}
