package market.helpdesk.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;

/** Reads what several tables have in common that know of updates. */
final class UpdateRows {

	/** Of all that keep an update deadline. */
	static final String COLUMNS = "shop_id, market, id, ticket_id, case_id, since, due_at, on_time_until, working_days, calendar_version, revision";

	private UpdateRows() {
	}

	static UpdateDeadline deadline(ResultSet row, int number) throws SQLException {
		var open = openCase(row, number);
		return new UpdateDeadline(open.shop(), open.market(), new UpdateDeadlineId(row.getObject("id", UUID.class)),
				open.ticket(), open.caseId(), time(row), row.getInt("working_days"), row.getInt("calendar_version"),
				row.getInt("revision"));
	}

	static OpenCase openCase(ResultSet row, int number) throws SQLException {
		return new OpenCase(new ShopId(row.getObject("shop_id", UUID.class)), new MarketCode(row.getString("market")),
				new TicketId(row.getObject("ticket_id", UUID.class)), new CaseId(row.getObject("case_id", UUID.class)));
	}

	static OwedUpdate owed(ResultSet row, int number) throws SQLException {
		var open = openCase(row, number);
		return new OwedUpdate(open.shop(), open.market(), open.ticket(), open.caseId(), time(row),
				row.getInt("working_days"), row.getInt("revision"));
	}

	static UpdateTime time(ResultSet row) throws SQLException {
		return new UpdateTime(instant(row, "since"), instant(row, "due_at"), instant(row, "on_time_until"));
	}

	/** Where there may be none. */
	static Optional<UpdateTime> owedTime(ResultSet row) throws SQLException {
		return (row.getObject("due_at") == null) ? Optional.empty() : Optional.of(time(row));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
