package market.helpdesk.ticket;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which tickets somebody who is no party looked into (R12). Where nobody did, nobody
 * looks for who it was.
 */
@Repository
public class InspectedTickets {

	private final JdbcClient jdbc;

	InspectedTickets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Remembers that somebody gave a reason for reading a ticket. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(TicketDetails ticket) {
		jdbc.sql("update tickets set inspected = true where shop_id = :shop and id = :ticket and not inspected")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.update();
	}

}
