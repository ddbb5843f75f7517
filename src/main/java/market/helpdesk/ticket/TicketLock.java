package market.helpdesk.ticket;

import java.util.Optional;

import market.helpdesk.account.Viewer.Writer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps all others from writing in a ticket while another module changes something about
 * it. Whoever changes anything in a ticket takes its row first, so that no two wait for
 * each other crosswise.
 */
@Component
public class TicketLock {

	private final Threads threads;

	private final JdbcClient jdbc;

	TicketLock(Threads threads, JdbcClient jdbc) {
		this.threads = threads;
		this.jdbc = jdbc;
	}

	/**
	 * Finds a ticket as the viewer may see it, and as it stays until the transaction
	 * ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<TicketDetails> lockVisibleTo(Writer viewer, TicketId id) {
		return threads.findVisibleTo(viewer, id).flatMap((found) -> {
			jdbc.sql("select 1 from tickets where shop_id = :shop and id = :id for no key update")
				.param("shop", found.shop().id())
				.param("id", id.id())
				.query(Integer.class)
				.single();
			return threads.findVisibleTo(viewer, id);
		});
	}

}
