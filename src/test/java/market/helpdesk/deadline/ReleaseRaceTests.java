package market.helpdesk.deadline;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WritingRefused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Waivers, take-overs, answers and the job, all at the same instant. */
@HelpdeskTest
class ReleaseRaceTests {

	private static final int MANY = 20;

	private final Stage stage;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	ReleaseRaceTests(Stage stage, TransactionTemplate transaction, JdbcClient jdbc) {
		this.stage = stage;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@RepeatedTest(3)
	void twoAdministratorsAndAnAnswerMeetAndEachTicketIsAnsweredOrTakenOver() throws Exception {
		var tickets = open();
		atOnce(() -> each(tickets, (ticket) -> stage.takeOver(Cast.CARLA, ticket)),
				() -> each(tickets.reversed(), (ticket) -> stage.takeOver(Cast.DARIO, ticket)),
				() -> each(tickets, (ticket) -> answer(ticket)));

		for (var ticket : tickets) {
			assertThat(ledger.outcomes(ticket)).hasSize(1).containsAnyOf("MET", "TAKEN_OVER");
		}
		assertThat(count("messages") + count("take_overs")).isEqualTo(2 * MANY);
		books.agree("after all");
	}

	@RepeatedTest(3)
	void waiversFromTwoTabsMeetAnswersAndSweeps() throws Exception {
		var tickets = open();
		stage.waitUntil("2026-01-15T10:05");
		atOnce(() -> each(tickets, (ticket) -> stage.waive(Cast.ANNA, ticket)),
				() -> each(tickets.reversed(), (ticket) -> stage.waive(Cast.ANNA, ticket)),
				() -> each(tickets, (ticket) -> answer(ticket)),
				() -> IntStream.range(0, 5).forEach((time) -> stage.sweep()));

		for (var ticket : tickets) {
			assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
			assertThat(ledger.violations(ticket)).isOne();
			assertThat(ledger.overdue(ticket)).isZero();
		}
		assertThat(count("late_answers") + count("released_responses")).isEqualTo(MANY);
		books.agree("after all");
	}

	@RepeatedTest(3)
	void waiversAreWithdrawnAndHandedBackOnce() throws Exception {
		var tickets = open();
		var waived = tickets.subList(0, MANY / 2);
		var taken = tickets.subList(MANY / 2, MANY);
		waived.forEach((ticket) -> stage.waive(Cast.ANNA, ticket));
		taken.forEach((ticket) -> stage.takeOver(Cast.CARLA, ticket));
		atOnce(() -> each(waived, (ticket) -> stage.wantAnswer(Cast.ANNA, ticket)),
				() -> each(waived.reversed(), (ticket) -> stage.wantAnswer(Cast.ANNA, ticket)),
				() -> each(taken, (ticket) -> stage.handBack(Cast.CARLA, ticket)),
				() -> each(taken.reversed(), (ticket) -> stage.handBack(Cast.DARIO, ticket)));

		assertThat(tickets).allMatch((ticket) -> ledger.running(ticket) == 1);
		assertThat(List.of(count("waiver_withdrawals"), count("hand_backs"))).containsOnly(MANY / 2);
		books.agree("after all");
	}

	/**
	 * The take-over waits for the answer that is being written, and finds nothing owed.
	 */
	@Test
	void anAnswerThatIsJustBeingWrittenComesFirst() throws Exception {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var takeOver = transaction.execute((status) -> {
			stage.write(Cast.GIULIA, ticket, "At the depot.");
			var waiting = Waiting.beside(() -> stage.takeOver(Cast.CARLA, ticket));
			Waiting.untilSomebodyWaits(jdbc);
			return waiting;
		});
		takeOver.get(20, TimeUnit.SECONDS);

		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(count("take_overs")).isZero();
	}

	/** The waiver waits for the sweep that is just ending the deadline. */
	@Test
	void aSweepThatIsJustEndingTheDeadlineComesFirst() throws Exception {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T10:05");
		var waiver = transaction.execute((status) -> {
			stage.sweep();
			var waiting = Waiting.beside(() -> stage.waive(Cast.ANNA, ticket));
			Waiting.untilSomebodyWaits(jdbc);
			return waiting;
		});
		waiver.get(20, TimeUnit.SECONDS);

		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.overdue(ticket)).isZero();
		books.agree("after both");
	}

	private List<TicketId> open() {
		return IntStream.range(0, MANY).mapToObj((number) -> stage.annaAsks("Parcel", "Where is my parcel?")).toList();
	}

	private void answer(TicketId ticket) {
		try {
			stage.write(Cast.GIULIA, ticket, "At the depot.");
		}
		catch (WritingRefused takenOver) {
			assertThat(takenOver).hasMessageContaining("SELLER");
		}
	}

	private static void each(List<TicketId> tickets, Consumer<TicketId> doing) {
		tickets.forEach(doing);
	}

	/** Lets all begin at the same moment, and fails if one of them does. */
	private static void atOnce(Runnable... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await();
				doing.run();
				return true;
			})).toList();
			for (var one : done) {
				one.get(60, TimeUnit.SECONDS);
			}
		}
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
