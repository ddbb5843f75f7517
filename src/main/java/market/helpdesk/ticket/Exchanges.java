package market.helpdesk.ticket;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said in a ticket before, as far as it matters to what is said next. */
@Repository
public class Exchanges {

	/** A run is longer only where somebody doesn't ask but floods. */
	private static final int LONGEST_RUN = 50;

	private final JdbcClient jdbc;

	Exchanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns what the buyer wrote since somebody answered, each message with its points,
	 * oldest first.
	 */
	public List<String> unanswered(TicketDetails ticket) {
		return jdbc.sql("""
				select concat_ws(E'\n', nullif(m.body, ''), (
				  select string_agg(p.text, E'\n' order by p.number) from points p
				  where p.shop_id = m.shop_id and p.ticket_id = m.ticket_id and p.message_id = m.id))
				from messages m
				where shop_id = :shop and ticket_id = :ticket and side = 'BUYER' and position > (
				  select greatest(last_seller_position, last_marketplace_position) from tickets
				  where shop_id = :shop and id = :ticket)
				order by position limit :atMost""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("atMost", LONGEST_RUN)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/** Returns how many messages of a ticket were made from a saved answer. */
	public int madeFrom(TicketDetails ticket, UUID savedAnswer) {
		return jdbc.sql("""
				select count(*) from messages
				where shop_id = :shop and ticket_id = :ticket and saved_answer_id = :answer""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("answer", savedAnswer)
			.query(Integer.class)
			.single();
	}

}
