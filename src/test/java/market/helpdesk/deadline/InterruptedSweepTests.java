package market.helpdesk.deadline;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.OtherTransaction;
import market.helpdesk.sweep.SweepTransactions;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A sweep, or an answer, is cut off in the middle of a transaction: it has written all
 * but a shop's tally, which somebody else holds.
 */
@HelpdeskTest
class InterruptedSweepTests {

	private static final int OF_EACH = 6;

	/** As PostgreSQL comes. */
	private static final Duration DEADLOCK_TIMEOUT = Duration.ofSeconds(1);

	private final List<House> houses = Stream.of(House.values())
		.sorted(Comparator.comparing((house) -> house.id().id()))
		.toList();

	private final Stage stage;

	private final MissedSweep sweep;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	private List<TicketId> tickets = List.of();

	InterruptedSweepTests(Stage stage, ResponseDeadlines deadlines, WorkingCalendars calendars, Tallies tallies,
			ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc) {
		this.stage = stage;
		this.sweep = new MissedSweep(deadlines, calendars, tallies, events, transaction, Batches.of(4));
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	/**
	 * Turn and turn about and one after the other, so that every batch is of both shops.
	 */
	@BeforeEach
	void missDeadlinesOfTwoShops() {
		tickets = IntStream.range(0, OF_EACH)
			.boxed()
			.flatMap((number) -> houses.stream().map((house) -> ask(house, number)))
			.toList();
		stage.waitUntil("2026-01-15T11:00");
	}

	@Test
	void goesOnWithAnotherConnectionWhenItLosesOne() throws SQLException {
		try (var other = OtherTransaction.holdingTheTallyOf(houses.getLast())) {
			var sweeping = sweep();
			Waiting.untilSomebodyWaits(jdbc);
			assertThat(Waiting.disconnectWhoWaits(jdbc)).hasSize(1);
			Waiting.untilWaiting(jdbc, 1, sweeping);
			other.rollback();
			sweeping.join();
		}
		allAreMissedOnce("after a lost connection");
	}

	@Test
	void leavesAllToTheNextWhenItLosesOneConnectionAfterTheOther() throws SQLException {
		try (var other = OtherTransaction.holdingTheTallyOf(houses.getLast())) {
			var sweeping = sweep();
			for (var attempt = 0; attempt <= SweepTransactions.RETRIES; attempt++) {
				Waiting.untilWaiting(jdbc, 1, sweeping);
				assertThat(Waiting.disconnectWhoWaits(jdbc)).hasSize(1);
			}
			assertThatExceptionOfType(CompletionException.class).isThrownBy(sweeping::join);
		}
		assertThat(tickets).allMatch((ticket) -> ledger.running(ticket) == 1 && ledger.violations(ticket) == 0);
		books.agree("after a sweep that came to nothing");
		stage.sweep();
		allAreMissedOnce("after the next sweep");
	}

	/**
	 * Whoever has waited for a second looks once whether two wait for each other, and
	 * gives way if so. The other one has looked by the time that the sweep begins to wait
	 * for it: so it is the sweep that gives way. That the other gets the tally which the
	 * sweep had shows that it did.
	 */
	@Test
	void triesAgainWhatFellVictimToADeadlock() throws Exception {
		try (var other = OtherTransaction.begin(); var third = OtherTransaction.holdingTheTallyOf(houses.getLast())) {
			other.say("insert into missed_days values ('%s', '2026-01-15', 1)".formatted(houses.getFirst().id()));
			var sweeping = sweep();
			Waiting.untilSomebodyWaits(jdbc);
			var crossing = Waiting.beside(() -> other.touchTheTallyOf(houses.getFirst()));
			Waiting.untilWaiting(jdbc, 2, sweeping);
			Thread.sleep(DEADLOCK_TIMEOUT.plusMillis(500));
			third.rollback();
			crossing.join();
			other.rollback();
			sweeping.join();
		}
		allAreMissedOnce("after a deadlock");
	}

	@Test
	void isNotHinderedByAnAnswerThatLostItsConnection() throws SQLException {
		var ticket = tickets.getFirst();
		var seller = (houses.getFirst() == House.RIVA) ? Cast.GIULIA : Cast.EWA;
		try (var other = OtherTransaction.holdingTheTallyOf(houses.getFirst())) {
			var answering = Waiting.beside(() -> stage.write(seller, ticket, "At the depot."));
			Waiting.untilSomebodyWaits(jdbc);
			assertThat(Waiting.disconnectWhoWaits(jdbc)).hasSize(1);
			assertThatExceptionOfType(CompletionException.class).isThrownBy(answering::join);
		}
		assertThat(ledger.running(ticket)).isEqualTo(1);
		stage.sweep();
		allAreMissedOnce("after an answer that came to nothing");

		stage.write(seller, ticket, "At the depot.");
		assertThat(ledger.lateAnswers(ticket)).isEqualTo(1);
		allAreMissedOnce("after an answer that came through");
	}

	private TicketId ask(House house, int number) {
		stage.waitFor(Duration.ofSeconds(1));
		return stage.askAboutOffer(Cast.ANNA, house, "Offer " + number, "How much is it?");
	}

	private CompletableFuture<Void> sweep() {
		return Waiting.beside(() -> sweep.run(at("2026-01-15T11:00")));
	}

	private void allAreMissedOnce(String when) {
		assertThat(tickets).allMatch((ticket) -> ledger.outcomes(ticket).equals(List.of("MISSED"))
				&& ledger.running(ticket) == 0 && ledger.violations(ticket) == 1);
		books.agree(when);
	}

}
