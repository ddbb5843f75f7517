package market.helpdesk.deadline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.sweep.OtherTransaction;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A node's process is killed while it sweeps; another node sweeps after it. */
@HelpdeskTest
class KilledNodeTests {

	private static final int HERD = 400;

	private static final int BATCH = 5;

	/** Seconds, unless the machine has much else to do. */
	private static final Duration TO_START_AND_SWEEP = Duration.ofMinutes(3);

	private final Stage stage;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	KilledNodeTests(Stage stage, JdbcClient jdbc) {
		this.stage = stage;
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@Test
	void isSucceededByAnotherInTheMiddleOfAHerd() throws Exception {
		var tickets = ask(House.RIVA, HERD);
		stage.waitUntil("2026-01-15T12:00");
		try (var node = NodeProcess.start(1)) {
			Waiting.until(TO_START_AND_SWEEP, () -> ended() >= HERD / 10);
			node.kill();
		}
		assertThat(ended()).isBetween(HERD / 10, HERD - 1);
		allAreMissedOnce(tickets);
	}

	/**
	 * It has taken a batch off what runs and waits for the tally of its shop, which
	 * somebody else has. Its connections outlive it, as a database does not notice while
	 * it waits.
	 */
	@Test
	void isSucceededByAnotherInTheMiddleOfABatch() throws Exception {
		var first = ask(House.RIVA, BATCH * 2);
		stage.waitFor(Duration.ofMinutes(1));
		var second = ask(House.NOWA_KOMORKA, BATCH * 2);
		stage.waitUntil("2026-01-15T12:00");
		try (var other = OtherTransaction.holdingTheTallyOf(House.NOWA_KOMORKA); var node = NodeProcess.start(BATCH)) {
			Waiting.until(TO_START_AND_SWEEP, () -> Waiting.waiting(jdbc) > 0);
			node.kill();
			assertThat(first).allMatch((ticket) -> ledger.violations(ticket) == 1);
			assertThat(second).allMatch((ticket) -> ledger.running(ticket) == 1);
		}
		allAreMissedOnce(first);
		allAreMissedOnce(second);
	}

	private List<TicketId> ask(House house, int many) {
		return IntStream.range(0, many)
			.mapToObj((number) -> stage.askAboutOffer(Cast.ANNA, house, "Offer " + number, "How much is it?"))
			.toList();
	}

	private int ended() {
		return jdbc.sql("select count(*) from response_deadline_outcomes").query(Integer.class).single();
	}

	/** What the dead node had locked is free as soon as the database notices. */
	private void allAreMissedOnce(List<TicketId> tickets) {
		Waiting.until(() -> NodeProcess.connections(jdbc) == 0);
		stage.sweep();
		assertThat(tickets).allMatch((ticket) -> ledger.outcomes(ticket).equals(List.of("MISSED"))
				&& ledger.running(ticket) == 0 && ledger.violations(ticket) == 1);
		books.agree("after a node was killed");
	}

}
