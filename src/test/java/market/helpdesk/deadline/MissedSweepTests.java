package market.helpdesk.deadline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.Waiting;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

@HelpdeskTest
class MissedSweepTests {

	private final Stage stage;

	private final ResponseDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final Tallies tallies;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	MissedSweepTests(Stage stage, ResponseDeadlines deadlines, WorkingCalendars calendars, Tallies tallies,
			ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc) {
		this.stage = stage;
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.tallies = tallies;
		this.events = events;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@Test
	void endsDeadlinesInBatches() {
		var tickets = IntStream.range(0, 5)
			.mapToObj((number) -> stage.annaAsks("Parcel " + number, "Where is my parcel?"))
			.toList();
		stage.waitUntil("2026-01-15T11:00");
		new MissedSweep(deadlines, calendars, tallies, events, transaction, Batches.of(2)).run(at("2026-01-15T11:00"));

		assertThat(tickets).allMatch((ticket) -> ledger.outcomes(ticket).equals(List.of("MISSED")));
		assertThat(ledger.transactions("response_deadline_outcomes")).isEqualTo(3);
		books.agree("after three batches");
	}

	@Test
	void leavesAloneWhatStillRuns() {
		var early = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T15:00");
		var late = stage.annaAsks("Parcel", "Where is my other parcel?");
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();

		assertThat(ledger.overdue(early)).isEqualTo(1);
		assertThat(ledger.running(late)).isEqualTo(1);
	}

	/** What a buyer writes at the very moment belongs to the run that is ended. */
	@Test
	void isJoinedByAMessageThatComesWhileItEndsTheDeadline() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T11:00");
		endWhile(() -> stage.write(Cast.ANNA, ticket, "Hello?"));
		assertThat(ledger.running(ticket)).isZero();

		stage.waitUntil("2026-01-20T11:00");
		stage.sweep();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		books.agree("after a message that came in between");
	}

	@Test
	void isFollowedByAnAnswerThatComesWhileItEndsTheDeadline() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T11:00");
		endWhile(() -> stage.write(Cast.GIULIA, ticket, "At the depot."));

		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.lateAnswers(ticket)).isEqualTo(1);
		books.agree("after an answer that came in between");
	}

	/**
	 * Does what a sweep does, and commits only when somebody who writes meanwhile has got
	 * as far as they can.
	 */
	private void endWhile(Runnable writing) {
		var writer = new AtomicReference<CompletableFuture<Void>>();
		var now = at("2026-01-15T11:00");
		transaction.executeWithoutResult((status) -> {
			var missed = deadlines.miss(calendars.newest(), now, 10, now);
			writer.set(Waiting.beside(writing));
			Waiting.untilSomebodyWaits(jdbc);
			tallies.missed(missed);
			events
				.publishEvent(new ResponseDeadlinesMissed(missed.stream().map(ResponseDeadline::missed).toList(), now));
		});
		writer.get().join();
	}

}
