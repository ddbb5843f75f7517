package market.helpdesk.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementState;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.history.HistoryEntry.AfterSales;
import market.helpdesk.history.HistoryEntry.Conversation;
import market.helpdesk.history.HistoryEntry.Matter;
import market.helpdesk.history.HistoryEntry.Proposal;
import market.helpdesk.order.Money;
import market.helpdesk.order.OrderId;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.Topic;

import org.springframework.jdbc.core.RowMapper;

/** Reads entries of a history. */
enum HistoryRows implements RowMapper<HistoryEntry> {

	INSTANCE;

	@Override
	public HistoryEntry mapRow(ResultSet row, int number) throws SQLException {
		return new HistoryEntry(row.getObject("id", UUID.class), new TicketId(row.getObject("ticket_id", UUID.class)),
				new TicketReference(row.getString("reference")), row.getString("subject"), row.getString("buyer_name"),
				row.getString("shop_name"), new MarketCode(row.getString("market")),
				Optional.ofNullable(row.getObject("order_id", UUID.class)).map(OrderId::new),
				Optional.ofNullable(row.getString("number")), row.getObject("at", OffsetDateTime.class).toInstant(),
				matter(row));
	}

	private static Matter matter(ResultSet row) throws SQLException {
		return switch (row.getString("matter")) {
			case "AGREEMENT" -> new Proposal(AgreementKind.valueOf(row.getString("agreement_kind")),
					AgreementState.valueOf(row.getString("state")), amount(row),
					Optional.ofNullable(row.getObject("day", LocalDate.class)),
					Optional.ofNullable(row.getString("terms")), row.getInt("position"));
			case "CASE" -> new AfterSales(CaseKind.valueOf(row.getString("case_kind")),
					Optional.ofNullable(row.getString("stage")).map(CaseStage::valueOf),
					Optional.ofNullable(row.getString("outcome")).map(CaseOutcome::valueOf),
					Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
						.map(OffsetDateTime::toInstant));
			default -> new Conversation(Topic.valueOf(row.getString("topic")), Status.valueOf(row.getString("status")),
					row.getInt("message_count"));
		};
	}

	private static Optional<Money> amount(ResultSet row) throws SQLException {
		var code = row.getString("currency");
		if (code == null) {
			return Optional.empty();
		}
		return Optional.of(Money.of(row.getBigDecimal("amount"), code));
	}

}
