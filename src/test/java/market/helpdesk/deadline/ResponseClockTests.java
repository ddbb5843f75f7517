package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

@HelpdeskTest
class ResponseClockTests {

	private final Stage stage;

	private final Messaging messaging;

	private final OwedAnswers owedAnswers;

	private final Ledger ledger;

	private final Books books;

	ResponseClockTests(Stage stage, Messaging messaging, OwedAnswers owedAnswers, JdbcClient jdbc) {
		this.stage = stage;
		this.messaging = messaging;
		this.owedAnswers = owedAnswers;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@Test
	void runsFromTheBuyersFirstUnansweredMessage() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T15:00");
		stage.write(Cast.ANNA, ticket, "Hello?");

		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-15T10:00"));
		assertThat(ledger.running(ticket)).isEqualTo(1);
	}

	@Test
	void isMetByTheShopsAnswer() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T10:00");
		stage.write(Cast.GIULIA, ticket, "At the depot.");

		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(owedAnswers.in(House.RIVA.id(), ticket)).isEmpty();
		books.agree("after an answer at the last instant");
	}

	@Test
	void isMetOnceHoweverOftenTheShopWrites() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		stage.waitUntil("2026-01-20T10:00");
		stage.write(Cast.LUCA, ticket, "Still there.");
		stage.sweep();

		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(ledger.violations(ticket)).isZero();
	}

	@Test
	void isMissedByALateAnswerEvenIfNoSweepCameFirst() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitFor(Duration.ofHours(24).plusNanos(1_000));
		stage.write(Cast.GIULIA, ticket, "At the depot.");

		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.lateAnswers(ticket)).isEqualTo(1);
		assertThat(ledger.violations(ticket)).isEqualTo(1);
		books.agree("after a late answer");
	}

	@Test
	void recordsTheSameWhetherASweepCameBeforeALateAnswerOrNot() {
		var unswept = lateAnswer(() -> {
		});
		var swept = lateAnswer(stage::sweep);
		var sweptTwiceAndAfter = lateAnswer(() -> {
			stage.sweep();
			stage.sweep();
		});
		stage.sweep();

		assertThat(ledger.history(unswept)).hasSize(13);
		assertThat(ledger.history(swept)).isEqualTo(ledger.history(unswept));
		assertThat(ledger.history(sweptTwiceAndAfter)).isEqualTo(ledger.history(unswept));
		books.agree("both ways");
	}

	/** Asks, is left alone, asks again, is answered late, asks a third time. */
	private TicketId lateAnswer(Runnable between) {
		stage.waitUntil("2026-01-14T10:00");
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-16T09:00");
		between.run();
		stage.write(Cast.ANNA, ticket, "Hello?");
		stage.waitUntil("2026-01-16T11:00");
		between.run();
		stage.write(Cast.LUCA, ticket, "At the depot.");
		stage.waitUntil("2026-01-16T12:00");
		between.run();
		stage.write(Cast.ANNA, ticket, "And when does it come?");
		return ticket;
	}

	@Test
	void isMetOnSaturdayWhereItIsDueOnFridayAt24() {
		stage.waitUntil("2026-01-16T00:00");
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-17T11:30");
		stage.sweep();
		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-17T00:00"));
		assertThat(ledger.running(ticket)).isEqualTo(1);
		stage.write(Cast.GIULIA, ticket, "At the depot.");

		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
	}

	@Test
	void isMissedWhenMondayBeginsWhereItIsDueOnFridayAt24() {
		stage.waitUntil("2026-01-16T00:00");
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-19T00:00:00.000001");
		stage.write(Cast.GIULIA, ticket, "At the depot.");

		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		books.agree("on Monday");
	}

	@Test
	void isMissedOnlyWhenAnAnswerOfTheLastInstantMustHaveBeenWritten() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T10:01");
		stage.sweep();
		assertThat(ledger.running(ticket)).isEqualTo(1);

		stage.waitUntil("2026-01-15T10:01:00.000001");
		stage.sweep();
		assertThat(ledger.running(ticket)).isZero();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.violations(ticket)).isEqualTo(1);
		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-15T10:00"));
		books.agree("after the sweep");
	}

	@Test
	void isSweptAnyNumberOfTimes() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		var once = ledger.history(ticket);
		stage.sweep();
		stage.waitUntil("2026-02-15T11:00");
		stage.sweep();

		assertThat(ledger.history(ticket)).isEqualTo(once);
	}

	@Test
	void doesNotRunInATicketOfTheShopUntilTheBuyerWrites() {
		var ticket = stage.ask(Cast.GIULIA, Stage.ANNAS_ORDER, "Your order", "It left today.");
		stage.waitUntil("2026-01-20T10:00");
		stage.sweep();
		assertThat(ledger.running(ticket)).isZero();
		assertThat(ledger.outcomes(ticket)).isEmpty();

		stage.write(Cast.ANNA, ticket, "When does it come?");
		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-21T10:00"));
	}

	@Test
	void isNotStoppedByClosing() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		messaging.close(Cast.ANNA.buyer(), ticket);
		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-15T10:00"));

		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		books.agree("after closing");
	}

	@Test
	void isMissedOnceHoweverManyMessagesJoin() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		stage.write(Cast.ANNA, ticket, "Hello?");
		stage.waitUntil("2026-01-20T11:00");
		stage.write(Cast.ANNA, ticket, "Is anybody there?");
		stage.sweep();

		assertThat(ledger.running(ticket)).isZero();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.violations(ticket)).isEqualTo(1);
		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-15T10:00"));
	}

	@Test
	void startsAnewAfterALateAnswer() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		stage.waitUntil("2026-01-15T12:00");
		stage.write(Cast.ANNA, ticket, "And when does it come?");
		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-16T12:00"));

		stage.waitUntil("2026-01-19T00:00");
		stage.sweep();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED", "MISSED");
		assertThat(ledger.violations(ticket)).isEqualTo(2);
		books.agree("after two");
	}

	@Test
	void isTheMarketsOwn() {
		stage.waitUntil("2026-01-06T11:00");
		var italian = stage.annaAsks("Parcel", "Where is my parcel?");
		var polish = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Paczka", "Gdzie jest moja paczka?");

		assertThat(List.of(dueAt(italian), dueAtNowaKomorka(polish))).containsExactly(at("2026-01-08T00:00"),
				at("2026-01-08T00:00"));

		stage.waitUntil("2026-04-25T11:00");
		assertThat(dueAt(stage.annaAsks("Parcel", "Where is it now?"))).isEqualTo(at("2026-04-28T00:00"));
		stage.waitUntil("2026-06-04T11:00");
		assertThat(dueAt(stage.annaAsks("Parcel", "Where is it now?"))).isEqualTo(at("2026-06-05T11:00"));
		assertThat(dueAtNowaKomorka(stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Paczka", "Gdzie?")))
			.isEqualTo(at("2026-06-06T00:00"));
	}

	private Instant dueAt(TicketId ticket) {
		return owedAnswers.in(House.RIVA.id(), ticket).orElseThrow().time().dueAt();
	}

	private Instant dueAtNowaKomorka(TicketId ticket) {
		return owedAnswers.in(House.NOWA_KOMORKA.id(), ticket).orElseThrow().time().dueAt();
	}

}
