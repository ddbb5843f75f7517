package market.helpdesk.ticket;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What buyers asked while an answer to what they had asked before was held. */
@Repository
class AskedSinceSending {

	private final JdbcClient jdbc;

	AskedSinceSending(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the first thing a buyer asked after an instant, if the shop owes an answer
	 * to it.
	 * @param ticket locked
	 */
	Optional<AskedSince> first(Ticket ticket, Instant sentAt) {
		return !ticket.isOwed() ? Optional.empty()
				: jdbc
					.sql("""
							select *, case when bool_and(again) over () then count(*) over () else 0 end as askings from (
							select id, false as again, position - 1 as after, received_at as at from messages
							where shop_id = :shop and ticket_id = :ticket and side = 'BUYER' and position > :answered
							  and received_at > :sentAt
							union all
							select k.message_id, true, k.after_position, k.asked_at from askings k
							where k.shop_id = :shop and k.ticket_id = :ticket and k.after_position >= :answered and k.asked_at > :sentAt
							  and not exists (
							    select from dropped_askings d where d.shop_id = k.shop_id and d.asking_id = k.id)
							) asked order by after, at limit 1""")
					.param("shop", ticket.shop().id())
					.param("ticket", ticket.id().id())
					.param("answered", ticket.answeredUpTo())
					.param("sentAt", sentAt.atOffset(ZoneOffset.UTC))
					.query((row, number) -> new AskedSince(new MessageId(row.getObject("id", UUID.class)),
							row.getBoolean("again"), row.getInt("after"), row.getInt("askings"),
							row.getObject("at", OffsetDateTime.class).toInstant()))
					.optional();
	}

}
