package market.helpdesk.deadline;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.sweep.OtherTransaction;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * One node goes through a backlog of two shops, another ends deadlines of the same two.
 */
@HelpdeskTest
class SweepOrderTests {

	private final Stage stage;

	private final BacklogSweep backlogSweep;

	private final MissedSweep missedSweep;

	private final TransactionTemplate transaction;

	private final Backlog backlog;

	private final JdbcClient jdbc;

	SweepOrderTests(Stage stage, BacklogSweep backlogSweep, MissedSweep missedSweep, TransactionTemplate transaction,
			Backlog backlog, JdbcClient jdbc) {
		this.stage = stage;
		this.backlogSweep = backlogSweep;
		this.missedSweep = missedSweep;
		this.transaction = transaction;
		this.backlog = backlog;
		this.jdbc = jdbc;
	}

	/** The shop whose tally is touched last has waited longest. */
	@Test
	void theyNeverWaitForEachOtherCrosswise() throws SQLException {
		var houses = List.of(House.values()).stream().sorted(Comparator.comparing((house) -> house.id().id())).toList();
		houses.forEach((house) -> stage.askAboutOffer(Cast.ANNA, house, "iPhone 13", "How is the battery?"));
		stage.waitUntil("2026-01-15T18:00");
		var first = waiting(houses.getFirst(), "2026-01-15T12:00");
		waiting(houses.getLast(), "2026-01-15T11:00");

		try (var other = OtherTransaction.begin()) {
			other.say("select from tickets where id = '%s' for no key update".formatted(first));
			var goingThrough = Waiting.beside(() -> backlogSweep.run(at("2026-01-15T18:00")));
			Waiting.untilSomebodyWaits(jdbc);
			var ending = Waiting.beside(() -> missedSweep.run(at("2026-01-15T18:00")));
			Waiting.untilWaiting(jdbc, 2, ending);
			other.rollback();
			assertThatNoException().isThrownBy(() -> CompletableFuture.allOf(goingThrough, ending).join());
		}
	}

	private TicketId waiting(House house, String from) {
		var ticket = stage.askAboutOffer(Cast.ANNA, house, "Galaxy S22", "How is the battery?");
		jdbc.sql("delete from response_deadlines where ticket_id = :id").param("id", ticket.id()).update();
		jdbc.sql("update response_tallies set running = running - 1 where shop_id = :shop")
			.param("shop", house.id().id())
			.update();
		transaction.executeWithoutResult((status) -> backlog.add(house.id(), ticket, at(from)));
		return ticket;
	}

}
