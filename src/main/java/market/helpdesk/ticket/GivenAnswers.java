package market.helpdesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What shops wrote in tickets, for those who judge it (R15). */
@Repository
public class GivenAnswers {

	private final JdbcClient jdbc;

	GivenAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds an answer of the shop in a ticket. One that was erased is none any more:
	 * nobody judges what nobody can read.
	 * @param place the message's id or its position, as an address spells it
	 */
	public Optional<GivenAnswer> find(TicketDetails ticket, String place) {
		return Optional.of(place)
			.filter((one) -> !ticket.isErased())
			.flatMap(GivenAnswers::condition)
			.flatMap((condition) -> jdbc.sql("""
					select m.*, a.name from messages m join accounts a on a.id = m.author_id
					where m.shop_id = :shop and m.ticket_id = :ticket and m.side = 'SELLER' and""" + condition)
				.param("shop", ticket.shop().id())
				.param("ticket", ticket.id().id())
				.param("place", place)
				.query(GivenAnswers::answer)
				.optional());
	}

	private static Optional<String> condition(String place) {
		if (place.matches("\\d{1,9}")) {
			return Optional.of(" m.position = :place::int");
		}
		return place.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}") ? Optional.of(" m.id = :place::uuid")
				: Optional.empty();
	}

	/**
	 * Remembers that an answer of a ticket was rated, and keeps others from rating or
	 * closing until the transaction ends.
	 * @return whether it may be: a closed ticket stays as it is
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean markRated(GivenAnswer answer) {
		return jdbc.sql("update tickets set rated = true where shop_id = :shop and id = :ticket and not closed")
			.param("shop", answer.shop().id())
			.param("ticket", answer.ticket().id())
			.update() == 1;
	}

	/** Remembers that a message of a ticket was reported. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void markReported(GivenAnswer message) {
		jdbc.sql("update tickets set reported = true where shop_id = :shop and id = :ticket and not reported")
			.param("shop", message.shop().id())
			.param("ticket", message.ticket().id())
			.update();
	}

	private static GivenAnswer answer(ResultSet row, int number) throws SQLException {
		return new GivenAnswer(new ShopId(row.getObject("shop_id", UUID.class)),
				new TicketId(row.getObject("ticket_id", UUID.class)), new MessageId(row.getObject("id", UUID.class)),
				row.getInt("position"), row.getString("name"), row.getString("body"),
				row.getObject("received_at", OffsetDateTime.class).toInstant());
	}

}
