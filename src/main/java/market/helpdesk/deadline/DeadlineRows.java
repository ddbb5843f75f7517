package market.helpdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/** Reads what several tables of this module have in common. */
final class DeadlineRows {

	private DeadlineRows() {
	}

	static ResponseDeadline deadline(ResultSet row, int number) throws SQLException {
		return new ResponseDeadline(new ShopId(row.getObject("shop_id", UUID.class)),
				new MarketCode(row.getString("market")), new DeadlineId(row.getObject("id", UUID.class)),
				new TicketId(row.getObject("ticket_id", UUID.class)),
				new MessageId(row.getObject("message_id", UUID.class)), time(row),
				new ResponseDeadline.Basis(row.getInt("calendar_version"), row.getInt("revision")),
				Optional.ofNullable(row.getObject("follows", UUID.class)).map(DeadlineId::new));
	}

	static OwedAnswer owed(ResultSet row, int number) throws SQLException {
		return new OwedAnswer(new ShopId(row.getObject("shop_id", UUID.class)),
				new TicketId(row.getObject("ticket_id", UUID.class)), time(row), row.getInt("revision"),
				row.getObject("follows") != null);
	}

	static ResponseTime time(ResultSet row) throws SQLException {
		return new ResponseTime(instant(row, "received_at"), instant(row, "due_at"), instant(row, "on_time_until"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
