package market.helpdesk.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.GivenAnswer;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What buyers reported. */
@Repository
public class MessageReports {

	private final JdbcClient jdbc;

	MessageReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns which messages of a ticket were reported: in one statement, and in none
	 * where the ticket tells that none was.
	 */
	public Map<MessageId, MessageReport> of(TicketDetails ticket, Collection<MessageId> messages) {
		if (messages.isEmpty() || !ticket.reported()) {
			return Map.of();
		}
		return jdbc.sql("""
				select p.message_id, p.kind, p.reported_at, v.id as violation_id, d.violation_id is not null as decided
				from message_reports p
				join messages m on m.shop_id = p.shop_id and m.id = p.message_id
				cross join lateral (
				  select id, shop_id from violations
				  where shop_id = p.shop_id and evidence_id in (p.id, m.screening_id)
				    and kind = case p.kind when 'MARKETING' then 'MARKETING' else 'OFF_PLATFORM_DEAL' end
				  order by evidence_id = p.id desc limit 1) v
				left join violation_decisions d on d.shop_id = v.shop_id and d.violation_id = v.id
				where p.shop_id = :shop and p.message_id = any(:messages::uuid[])""")
			.param("shop", ticket.shop().id())
			.param("messages", messages.stream().map(MessageId::id).toArray(UUID[]::new))
			.query(MessageReports::report)
			.list()
			.stream()
			.collect(Collectors.toMap(MessageReport::message, Function.identity()));
	}

	/**
	 * Adds a report.
	 * @return whether the message had not been reported
	 */
	boolean add(ReportId id, GivenAnswer message, ReportKind kind, AccountId by, Instant at) {
		return jdbc.sql("""
				insert into message_reports (shop_id, id, ticket_id, message_id, kind, reported_by, reported_at)
				values (:shop, :id, :ticket, :message, :kind, :by, :at)
				on conflict (shop_id, message_id) do nothing""")
			.param("shop", message.shop().id())
			.param("id", id.id())
			.param("ticket", message.ticket().id())
			.param("message", message.message().id())
			.param("kind", kind.name())
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Tells whether the shop was suspected of the same when the message was screened, and
	 * not cleared of it.
	 */
	boolean tellNothingNew(GivenAnswer message, ReportKind kind) {
		return jdbc.sql("""
				select exists (
				  select from messages m
				  join violations v on v.shop_id = m.shop_id and v.evidence_id = m.screening_id and v.kind = :kind
				  join violation_register r on r.shop_id = v.shop_id and r.id = v.id
				  where m.shop_id = :shop and m.id = :message and r.state <> 'DISMISSED')""")
			.param("kind", kind.violation().name())
			.param("shop", message.shop().id())
			.param("message", message.message().id())
			.query(Boolean.class)
			.single();
	}

	private static MessageReport report(ResultSet row, int number) throws SQLException {
		return new MessageReport(new MessageId(row.getObject("message_id", UUID.class)),
				ReportKind.valueOf(row.getString("kind")), row.getObject("violation_id", UUID.class),
				row.getBoolean("decided"), row.getObject("reported_at", OffsetDateTime.class).toInstant());
	}

}
