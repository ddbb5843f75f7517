package market.helpdesk.deadline;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every answer that ended what was owed. */
@Repository
public class AnswerRecords {

	private final JdbcClient jdbc;

	AnswerRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns which of a ticket's messages were such answers, and how they were given.
	 */
	public Map<MessageId, AnswerRecord> of(ShopId shop, TicketId ticket, Collection<MessageId> messages) {
		if (messages.isEmpty()) {
			return Map.of();
		}
		record Answered(MessageId message, AnswerRecord answer) {
		}
		return jdbc.sql("""
				select o.received_at, o.due_at, o.on_time_until, o.revision, o.answer_id, o.ended_at as answered_at
				from response_deadline_outcomes o
				where o.shop_id = :shop and o.ticket_id = :ticket and o.answer_id in (:messages)
				union all
				select o.received_at, o.due_at, o.on_time_until, o.revision, l.answer_id, l.answered_at
				from late_answers l join response_deadline_outcomes o on o.shop_id = l.shop_id and o.id = l.id
				where l.shop_id = :shop and l.ticket_id = :ticket and l.answer_id in (:messages)""")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.param("messages", messages.stream().map(MessageId::id).toList())
			.query((row, number) -> new Answered(new MessageId(row.getObject("answer_id", UUID.class)),
					new AnswerRecord(DeadlineRows.time(row), DeadlineRows.instant(row, "answered_at"),
							row.getInt("revision"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Answered::message, Answered::answer));
	}

}
