package market.helpdesk.deadline;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.AtOnce;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.SubmissionKey;
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

/**
 * Two nodes sweep a herd of overdue deadlines while people write in some of the tickets.
 */
@HelpdeskTest
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesTests {

	private static final int HERD = 300;

	private static final int BATCH = 10;

	private final Stage stage;

	private final AdjustableClock clock;

	private final Messaging messaging;

	private final ResponseDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final Tallies tallies;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final MissedSweep firstNode;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	private SecondNode secondNode;

	TwoNodesTests(Stage stage, AdjustableClock clock, Messaging messaging, ResponseDeadlines deadlines,
			WorkingCalendars calendars, Tallies tallies, ApplicationEventPublisher events,
			TransactionTemplate transaction, JdbcClient jdbc) {
		this.stage = stage;
		this.clock = clock;
		this.messaging = messaging;
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.tallies = tallies;
		this.events = events;
		this.transaction = transaction;
		this.firstNode = new MissedSweep(deadlines, calendars, tallies, events, transaction, Batches.of(BATCH));
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@BeforeAll
	void startSecondNode() {
		secondNode = SecondNode.start(clock, BATCH);
	}

	@AfterAll
	void stopSecondNode() {
		secondNode.close();
	}

	@RepeatedTest(3)
	void flagEachMissedDeadlineOnceWhileSellersAnswerAndBuyersWrite() throws Exception {
		var tickets = IntStream.range(0, HERD).mapToObj(this::open).toList();
		stage.waitUntil("2026-01-15T10:05");
		var answered = tickets.subList(0, 90);

		AtOnce.run(() -> sweep(() -> firstNode.run(clock.instant())),
				() -> sweep(() -> secondNode.get(ResponseClock.class).sweep(clock.instant())),
				() -> write(messaging, Cast.GIULIA.member(), tickets.subList(0, 60)),
				() -> write(secondNode.get(Messaging.class), Cast.LUCA.member(), tickets.subList(30, 90).reversed()),
				() -> write(messaging, Cast.ANNA.buyer(), tickets.subList(90, 150)),
				() -> write(secondNode.get(Messaging.class), Cast.ANNA.buyer(), tickets.subList(120, 180).reversed()));
		stage.sweep();

		assertThat(tickets).allMatch((ticket) -> ledger.outcomes(ticket).equals(List.of("MISSED")));
		assertThat(answered).allMatch((ticket) -> ledger.lateAnswers(ticket) == 1);
		assertThat(count("violations")).isEqualTo(HERD);
		assertThat(count("overdue_responses")).isEqualTo(HERD - answered.size());
		assertThat(count("response_deadlines")).isZero();
		assertThat(count("messages")).isEqualTo(HERD + 240);
		books.agree("after two nodes have swept");
	}

	/** The second one is done while the first is still in the middle of its batch. */
	@Test
	void shareAHerdAndDoNotWaitForEachOther() {
		var tickets = IntStream.range(0, BATCH * 5).mapToObj(this::open).toList();
		stage.waitUntil("2026-01-15T10:05");
		transaction.executeWithoutResult((status) -> {
			var taken = deadlines.miss(calendars.newest(), clock.instant(), BATCH, clock.instant());
			sweepOnTheSecond();
			tallies.missed(taken);
			events.publishEvent(new ResponseDeadlinesMissed(taken.stream().map(ResponseDeadline::missed).toList(),
					clock.instant()));
		});

		assertThat(tickets).allMatch((ticket) -> ledger.outcomes(ticket).equals(List.of("MISSED")));
		assertThat(count("violations")).isEqualTo(tickets.size());
		books.agree("after two nodes have shared a herd");
	}

	@Test
	void takeUpWhatTheOtherHadAndLetGo() {
		var tickets = IntStream.range(0, BATCH * 5).mapToObj(this::open).toList();
		stage.waitUntil("2026-01-15T10:05");
		transaction.executeWithoutResult((status) -> {
			deadlines.miss(calendars.newest(), clock.instant(), BATCH, clock.instant());
			sweepOnTheSecond();
			status.setRollbackOnly();
		});
		assertThat(count("violations")).isEqualTo(tickets.size() - BATCH);
		sweepOnTheSecond();

		assertThat(tickets).allMatch((ticket) -> ledger.outcomes(ticket).equals(List.of("MISSED")));
		assertThat(count("violations")).isEqualTo(tickets.size());
		books.agree("after one node has let go what it had");
	}

	private void sweepOnTheSecond() {
		Waiting.beside(() -> secondNode.get(ResponseClock.class).sweep(clock.instant()))
			.orTimeout(20, TimeUnit.SECONDS)
			.join();
	}

	private TicketId open(int number) {
		return (number < 200) ? stage.askAboutOffer(Cast.ANNA, House.RIVA, "Offer " + number, "How much is it?")
				: stage.askAboutOffer(Cast.ANNA, House.NOWA_KOMORKA, "Offer " + number, "How much is it?");
	}

	private static void sweep(Runnable sweep) {
		IntStream.range(0, 20).forEach((time) -> sweep.run());
	}

	private static void write(Messaging messaging, Participant author, List<TicketId> tickets) {
		tickets.forEach((ticket) -> messaging.post(author, ticket, NewMessage.of(new MessageBody("Now")),
				SubmissionKey.next()));
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
