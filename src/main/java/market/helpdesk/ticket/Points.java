package market.helpdesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What buyers ask point by point, so that no part of a question is overlooked (R16).
 * Whoever writes has locked the ticket, so nobody answers the same point beside them.
 */
@Repository
public class Points {

	private final JdbcClient jdbc;

	Points(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the points of some of a ticket's messages, what these answer, and the
	 * points that are open anywhere in the ticket: in one statement, and in none where
	 * the ticket has no points.
	 */
	public PointRecord of(TicketDetails ticket, Collection<MessageId> messages) {
		if (ticket.pointCount() == 0) {
			return PointRecord.NONE;
		}
		var points = new ArrayList<Point>();
		var answers = new HashMap<MessageId, List<Integer>>();
		jdbc.sql("""
				select number, message_id, text, open from points
				where shop_id = :shop and ticket_id = :ticket and (open or message_id = any(:messages::uuid[]))
				union all
				select number, message_id, null, null from point_answers
				where shop_id = :shop and message_id = any(:messages::uuid[])
				order by number""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("messages", messages.stream().map(MessageId::id).toArray(UUID[]::new))
			.query((RowCallbackHandler) (row) -> read(row, points, answers));
		return new PointRecord(points, answers);
	}

	/**
	 * Returns the points that an answer was to answer: those it did, if badly, and those
	 * that were asked before it and are open still.
	 */
	public List<Point> before(GivenAnswer answer) {
		return jdbc.sql("""
				select p.number, p.message_id, p.text, p.open from points p
				join messages m on m.shop_id = p.shop_id and m.id = p.message_id
				where p.shop_id = :shop and p.ticket_id = :ticket and m.position < :position and (p.open or exists (
				  select from point_answers a
				  where a.shop_id = p.shop_id and a.message_id = :answer and a.number = p.number))
				order by p.number""")
			.param("shop", answer.shop().id())
			.param("ticket", answer.ticket().id())
			.param("position", answer.position())
			.param("answer", answer.message().id())
			.query((row, line) -> new Point(row.getInt("number"),
					new MessageId(row.getObject("message_id", UUID.class)), row.getString("text"),
					row.getBoolean("open")))
			.list();
	}

	private static void read(ResultSet row, List<Point> points, Map<MessageId, List<Integer>> answers)
			throws SQLException {
		var message = new MessageId(row.getObject("message_id", UUID.class));
		var number = row.getInt("number");
		var text = row.getString("text");
		if (text == null) {
			answers.computeIfAbsent(message, (one) -> new ArrayList<>()).add(number);
		}
		else {
			points.add(new Point(number, message, text, row.getBoolean("open")));
		}
	}

	/** Returns those of some numbers that are open points of a ticket. */
	List<Integer> open(Ticket ticket, Collection<Integer> numbers) {
		return numbers.isEmpty() ? List.of()
				: jdbc.sql("""
						select number from points
						where shop_id = :shop and ticket_id = :ticket and number = any(:numbers::int[]) and open
						order by number""")
					.param("shop", ticket.shop().id())
					.param("ticket", ticket.id().id())
					.param("numbers", numbers.toArray(Integer[]::new))
					.query(Points::number)
					.list();
	}

	private static int number(ResultSet row, int line) throws SQLException {
		return row.getInt("number");
	}

	/** Keeps what a message, which has been written, asks and answers. */
	void write(Ticket ticket, MessageId message, NewMessage written) {
		if (!written.points().isEmpty()) {
			ask(ticket, message, written.points());
		}
		if (!written.answers().isEmpty()) {
			answer(ticket, message, written.answers());
		}
	}

	private void ask(Ticket ticket, MessageId message, List<PointText> texts) {
		jdbc.sql("""
				insert into points (shop_id, ticket_id, number, message_id, text, open)
				select :shop, :ticket, :before + number, :message, text, true
				from unnest(:texts::text[]) with ordinality as asked (text, number)""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("before", ticket.pointCount() - texts.size())
			.param("message", message.id())
			.param("texts", texts.stream().map(PointText::text).toArray(String[]::new))
			.update();
	}

	private void answer(Ticket ticket, MessageId message, Collection<Integer> numbers) {
		jdbc.sql("""
				with answered as (
				  update points set open = false
				  where shop_id = :shop and ticket_id = :ticket and number = any(:numbers::int[]) and open
				  returning number)
				insert into point_answers (shop_id, message_id, ticket_id, number)
				select :shop, :message, :ticket, number from answered""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("numbers", numbers.toArray(Integer[]::new))
			.param("message", message.id())
			.update();
	}

	/**
	 * Opens points again, to which a message gave no answer that was one. What it said it
	 * answers stays on record.
	 * @param ticket locked, and yet to be saved
	 * @return those that were answered by the message, and are open from now on
	 */
	List<Integer> reopen(Ticket ticket, MessageId message, Collection<Integer> numbers) {
		var reopened = jdbc
			.sql("""
					update points p set open = true from point_answers a
					where p.shop_id = :shop and p.ticket_id = :ticket and p.number = any(:numbers::int[]) and not p.open
					  and a.shop_id = p.shop_id and a.ticket_id = p.ticket_id and a.number = p.number and a.message_id = :message
					returning p.number""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("numbers", numbers.toArray(Integer[]::new))
			.param("message", message.id())
			.query(Points::number)
			.list();
		ticket.reopenPoints(reopened.size());
		return reopened.stream().sorted().toList();
	}

	/**
	 * The answer that a message gave to points was one after all. Points that another
	 * message has answered since are left alone: what became of that is not about this
	 * one.
	 * @param ticket locked, and yet to be saved
	 */
	void close(Ticket ticket, MessageId message, Collection<Integer> numbers) {
		var closed = jdbc
			.sql("""
					update points p set open = false from point_answers a
					where p.shop_id = :shop and p.ticket_id = :ticket and p.number = any(:numbers::int[]) and p.open
					  and a.shop_id = p.shop_id and a.ticket_id = p.ticket_id and a.number = p.number and a.message_id = :message
					  and not exists (
					    select from point_answers n
					    join messages later on later.shop_id = n.shop_id and later.id = n.message_id
					    join messages this on this.shop_id = n.shop_id and this.id = :message
					    where n.shop_id = a.shop_id and n.ticket_id = a.ticket_id and n.number = a.number
					      and later.position > this.position)""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("numbers", numbers.toArray(Integer[]::new))
			.param("message", message.id())
			.update();
		ticket.reopenPoints(-closed);
	}

}
