package market.helpdesk.aftersales;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.TestDatabase;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.AtOnce;
import market.helpdesk.sweep.SweepTransactions;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.ThreadNotes;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A herd of overdue updates: two nodes sweep it while people write, or one of them is cut
 * off in the middle.
 */
@HelpdeskTest
@TestInstance(Lifecycle.PER_CLASS)
class SharedUpdateSweepTests {

	private static final int HERD = 60;

	private static final int BATCH = 4;

	private final Stage stage;

	private final CaseDesk desk;

	private final AdjustableClock clock;

	private final Messaging messaging;

	private final OverdueUpdateSweep sweep;

	private final UpdateDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final UpdateLedger ledger;

	private final UpdateBooks books;

	private SecondNode secondNode;

	SharedUpdateSweepTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock,
			AdjustableClock clock, Messaging messaging, UpdateDeadlines deadlines, WorkingCalendars calendars,
			Markets markets, ThreadNotes notes, ApplicationEventPublisher events, TransactionTemplate transaction,
			JdbcClient jdbc) {
		this.stage = stage;
		this.desk = new CaseDesk(opening, work, cases, updateClock, clock);
		this.clock = clock;
		this.messaging = messaging;
		this.sweep = new OverdueUpdateSweep(deadlines, calendars, markets, notes, events, transaction,
				new UpdateSettings(3, Duration.ofDays(1), Duration.ofMinutes(1), BATCH));
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.ledger = new UpdateLedger(jdbc);
		this.books = new UpdateBooks(jdbc);
	}

	private record Opened(TicketId ticket, CaseId caseId) {
	}

	@BeforeAll
	void startSecondNode() {
		secondNode = SecondNode.start(clock, BATCH);
	}

	@AfterAll
	void stopSecondNode() {
		secondNode.close();
	}

	@RepeatedTest(2)
	void twoNodesEndEachOnceWhileSellersUpdateAndBuyersWrite() throws Exception {
		var herd = overdueHerd(HERD);
		AtOnce.run(() -> IntStream.range(0, 10).forEach((time) -> sweep.run(clock.instant())),
				() -> IntStream.range(0, 10)
					.forEach((time) -> secondNode.get(UpdateClock.class).sweep(clock.instant())),
				() -> write(messaging, Cast.GIULIA, herd.subList(0, 20)),
				() -> write(secondNode.get(Messaging.class), Cast.LUCA, herd.subList(10, 30).reversed()),
				() -> write(messaging, Cast.ANNA, herd.subList(25, 45)));
		desk.sweep();

		assertThat(herd).allMatch((one) -> ledger.outcomes(one.caseId()).equals(List.of("OVERDUE")));
		assertThat(ledger.count("late_updates")).isEqualTo(30);
		assertThat(ledger.count("overdue_updates")).isEqualTo(HERD - 30);
		assertThat(ledger.count("update_deadlines")).isEqualTo(30);
		books.agree("after two nodes have swept");
	}

	/** The second is done while the first is still in the middle of its batch. */
	@Test
	void twoNodesShareAHerdAndTakeUpWhatTheOtherLetGo() {
		var herd = overdueHerd(BATCH * 3);
		transaction.executeWithoutResult((status) -> {
			deadlines.passOver(calendars.newest(), clock.instant(), BATCH, clock.instant());
			Waiting.beside(() -> secondNode.get(UpdateClock.class).sweep(clock.instant()))
				.orTimeout(20, TimeUnit.SECONDS)
				.join();
			status.setRollbackOnly();
		});
		assertThat(ledger.count("overdue_updates")).isEqualTo(herd.size() - BATCH);
		secondNode.get(UpdateClock.class).sweep(clock.instant());

		assertThat(ledger.count("overdue_updates")).isEqualTo(herd.size());
		books.agree("after one node has let go what it had");
	}

	@Test
	void aNodeGoesOnWithAnotherConnectionWhenItLosesOne() throws SQLException {
		var herd = overdueHerd(BATCH * 3);
		try (var owner = holdingTheNotes()) {
			var sweeping = Waiting.beside(() -> sweep.run(clock.instant()));
			Waiting.untilWaiting(jdbc, 1, sweeping);
			assertThat(Waiting.disconnectWhoWaits(jdbc)).hasSize(1);
			Waiting.untilWaiting(jdbc, 1, sweeping);
			owner.rollback();
			sweeping.join();
		}
		assertThat(herd).allMatch((one) -> ledger.outcomes(one.caseId()).equals(List.of("OVERDUE")));
		books.agree("after a lost connection");
	}

	@Test
	void aNodeThatLosesOneConnectionAfterTheOtherLeavesAllToTheNext() throws SQLException {
		var herd = overdueHerd(BATCH * 3);
		try (var owner = holdingTheNotes()) {
			var sweeping = Waiting.beside(() -> sweep.run(clock.instant()));
			for (var attempt = 0; attempt <= SweepTransactions.RETRIES; attempt++) {
				Waiting.untilWaiting(jdbc, 1, sweeping);
				assertThat(Waiting.disconnectWhoWaits(jdbc)).hasSize(1);
			}
			assertThatExceptionOfType(CompletionException.class).isThrownBy(sweeping::join);
			owner.rollback();
		}
		assertThat(herd).allMatch((one) -> ledger.running(one.caseId()) == 1);
		books.agree("after a sweep that came to nothing");
		secondNode.get(UpdateClock.class).sweep(clock.instant());
		assertThat(herd).allMatch((one) -> ledger.outcomes(one.caseId()).equals(List.of("OVERDUE")));
		books.agree("after the next sweep");
	}

	/** Nobody can tell anything in a thread until it lets go. */
	private static Connection holdingTheNotes() throws SQLException {
		var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
		owner.setAutoCommit(false);
		try (var statement = owner.createStatement()) {
			statement.execute("lock table thread_notes in share mode");
		}
		return owner;
	}

	private List<Opened> overdueHerd(int size) {
		var herd = IntStream.range(0, size).mapToObj((number) -> {
			var ticket = stage.annaAsks("Reso " + number, "Quando arriva il rimborso?");
			return new Opened(ticket, desk.open(Cast.ANNA, ticket, CaseKind.RETURN));
		}).toList();
		stage.waitUntil("2026-01-20T10:00");
		return herd;
	}

	private static void write(Messaging messaging, Cast author, List<Opened> herd) {
		herd.forEach((one) -> messaging.post((author == Cast.ANNA) ? author.buyer() : author.member(), one.ticket(),
				NewMessage.of(new MessageBody("Ecco")), SubmissionKey.next()));
	}

}
