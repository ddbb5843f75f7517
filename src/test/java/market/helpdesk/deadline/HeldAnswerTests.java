package market.helpdesk.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketLists;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an answer that was held does to the clock: nothing while it is, and when it is
 * released what it would have done when it was sent (R13). Anna asks on Wednesday at
 * 10:00, so an answer is due on Thursday at 10:00.
 */
@HelpdeskTest
class HeldAnswerTests {

	private final Stage stage;

	private final HeldDesk desk;

	private final Threads threads;

	private final TicketLists lists;

	private final OwedAnswers owedAnswers;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	HeldAnswerTests(Stage stage, Messaging messaging, DecidingHeld deciding, Threads threads, TicketLists lists,
			OwedAnswers owedAnswers, JdbcClient jdbc) {
		this.stage = stage;
		this.desk = new HeldDesk(messaging, deciding, jdbc);
		this.threads = threads;
		this.lists = lists;
		this.owedAnswers = owedAnswers;
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@AfterEach
	void theBooksAgree() {
		books.agree("after the test");
	}

	@Test
	void whileItIsHeldTheClockRunsOn() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T12:00");
		desk.hold(Cast.LUCA, ticket);
		assertThat(ledger.running(ticket)).isOne();
		assertThat(status(ticket)).isEqualTo(Status.NEEDS_ANSWER);
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(violations()).containsExactly("CONFIRMED");
	}

	@Test
	void releasedInTimeItEndsTheDeadlineWhenItWasSent() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T12:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T16:00");
		desk.release(Cast.CARLA, held);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(endings(ticket)).containsExactly(at("2026-01-14T12:00"));
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
		assertThat(jdbc.sql("select received_at from messages where position = 2")
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.single()).isEqualTo(at("2026-01-14T12:00"));
		assertThat(jdbc.sql("select released_at from messages where position = 2")
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.single()).isEqualTo(at("2026-01-14T16:00"));
	}

	/** No sweep has come by, and none comes: lateness is decided by when it was sent. */
	@Test
	void releasedTooLateItIsOnTimeAllTheSame() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-15T09:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-15T15:00");
		desk.releaseMasked(Cast.CARLA, held);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(endings(ticket)).containsExactly(at("2026-01-15T09:00"));
		stage.sweep();
		assertThat(violations()).isEmpty();
	}

	@Test
	void whatWasMissedMeanwhileStaysMissedAndItsViolationIsWaived() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-15T09:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		assertThat(violations()).containsExactly("CONFIRMED");
		stage.waitUntil("2026-01-15T15:00");
		desk.release(Cast.CARLA, held);
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.overdue(ticket)).isZero();
		assertThat(jdbc.sql("select answered_at from late_answers")
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list()).containsExactly(at("2026-01-15T09:00"));
		assertThat(violations()).containsExactly("WAIVED");
		assertThat(jdbc.sql("select cause || ' ' || waived_by || ' ' || reason from violation_waivers")
			.query(String.class)
			.single()).isEqualTo("RELEASED_ANSWER " + Cast.CARLA.id().id() + " Nothing against it");
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	/** On Friday to the last instant that is on time, which is the end of the day. */
	@Test
	void whatWasSentAtTheLastInstantWasSentInTime() {
		stage.waitUntil("2026-01-16T00:00");
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-17T12:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-19T10:00");
		stage.sweep();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		desk.release(Cast.CARLA, held);
		assertThat(violations()).containsExactly("WAIVED");
	}

	@Test
	void whatWasSentTooLateWasLate() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-15T11:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-15T15:00");
		desk.release(Cast.CARLA, held);
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.lateAnswers(ticket)).isOne();
		assertThat(violations()).containsExactly("CONFIRMED");
	}

	@Test
	void whatTheBuyerWroteMeanwhileHasItsOwnTime() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T12:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T14:00");
		stage.write(Cast.ANNA, ticket, "E su quale carta?");
		stage.waitUntil("2026-01-14T16:00");
		desk.release(Cast.CARLA, held);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(endings(ticket)).containsExactly(at("2026-01-14T12:00"));
		assertThat(owed(ticket).receivedAt()).isEqualTo(at("2026-01-14T14:00"));
		assertThat(owed(ticket).dueAt()).isEqualTo(at("2026-01-15T14:00"));
		assertThat(status(ticket)).isEqualTo(Status.NEEDS_ANSWER);
		assertThat(isUnreadByBuyer(ticket)).isTrue();
		stage.write(Cast.GIULIA, ticket, "Sulla sua.");
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "MET");
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	/** Released two days later: what was asked meanwhile has been late for long. */
	@Test
	void whatTheBuyerWroteMeanwhileMayBeOverdueWhenItIsReleased() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T12:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T14:00");
		stage.write(Cast.ANNA, ticket, "E su quale carta?");
		stage.waitUntil("2026-01-16T16:00");
		stage.sweep();
		desk.release(Cast.CARLA, held);
		assertThat(violations()).containsExactly("WAIVED");
		stage.sweep();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED", "MISSED");
		assertThat(violations()).containsExactlyInAnyOrder("WAIVED", "CONFIRMED");
		assertThat(ledger.overdue(ticket)).isOne();
	}

	@Test
	void whatWasSentBeforeTheBuyerAskedAnswersNothing() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.write(Cast.GIULIA, ticket, "Oggi.");
		stage.waitUntil("2026-01-14T12:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T14:00");
		stage.write(Cast.ANNA, ticket, "E su quale carta?");
		stage.waitUntil("2026-01-14T16:00");
		desk.release(Cast.CARLA, held);
		assertThat(owed(ticket).receivedAt()).isEqualTo(at("2026-01-14T14:00"));
		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(status(ticket)).isEqualTo(Status.NEEDS_ANSWER);
	}

	@Test
	void whereTheShopAnsweredOtherwiseTooLateTheViolationIsWaivedAllTheSame() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-15T09:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-15T12:00");
		stage.write(Cast.GIULIA, ticket, "Oggi.");
		assertThat(violations()).containsExactly("CONFIRMED");
		stage.waitUntil("2026-01-15T15:00");
		desk.release(Cast.CARLA, held);
		assertThat(violations()).containsExactly("WAIVED");
		assertThat(ledger.lateAnswers(ticket)).isOne();
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	@Test
	void whereTheShopAnsweredOtherwiseInTimeNothingChanges() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T12:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T14:00");
		stage.write(Cast.GIULIA, ticket, "Oggi.");
		desk.release(Cast.CARLA, held);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(endings(ticket)).containsExactly(at("2026-01-14T14:00"));
		assertThat(desk.thread(ticket)).containsExactly("Quando parte?", "Oggi.", HeldDesk.TEXT);
	}

	@Test
	void anAnswerThatIsAskedForAgainIsOwedStill() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T11:00");
		stage.write(Cast.GIULIA, ticket, "Presto.");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T13:00");
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.waitUntil("2026-01-14T15:00");
		desk.release(Cast.CARLA, held);
		assertThat(owed(ticket).receivedAt()).isEqualTo(at("2026-01-14T13:00"));
		assertThat(status(ticket)).isEqualTo(Status.NEEDS_ANSWER);
		stage.write(Cast.GIULIA, ticket, "Domani alle 12.");
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "MET");
	}

	/**
	 * It was flagged after another answer had been sent, and what remains is the flag.
	 */
	@Test
	void anAnswerThatNeedNotHaveBeenAskedForAgainIsOwedNoMore() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T11:00");
		stage.write(Cast.GIULIA, ticket, "Presto.");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T13:00");
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.waitUntil("2026-01-14T15:00");
		desk.release(Cast.CARLA, held);
		stage.waitUntil("2026-01-14T16:00");
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
		assertThat(ledger.running(ticket)).isZero();
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "DISMISSED");
	}

	/** The flag had joined a question, which what was held has answered. */
	@Test
	void aFlagThatHadJoinedWhatIsAnsweredStandsAlone() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.write(Cast.GIULIA, ticket, "Presto.");
		stage.waitUntil("2026-01-14T11:00");
		stage.write(Cast.ANNA, ticket, "E su quale carta?");
		stage.waitUntil("2026-01-14T12:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T13:00");
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.waitUntil("2026-01-14T15:00");
		desk.release(Cast.CARLA, held);
		assertThat(owed(ticket).receivedAt()).isEqualTo(at("2026-01-14T13:00"));
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "MET", "DISMISSED");
	}

	/** What is released answers the first flag, and dismissing that leaves the second. */
	@Test
	void aFlagThatWasAnsweredLeavesALaterOne() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.write(Cast.GIULIA, ticket, "Presto.");
		stage.write(Cast.GIULIA, ticket, "Domani.");
		stage.waitUntil("2026-01-14T11:00");
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.waitUntil("2026-01-14T12:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T13:00");
		stage.flag(Cast.ANNA, ticket, 3, FlagKind.VAGUE);
		stage.waitUntil("2026-01-14T15:00");
		desk.release(Cast.CARLA, held);
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(status(ticket)).isEqualTo(Status.NEEDS_ANSWER);
		stage.dismiss(Cast.CARLA, ticket, 3);
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	@Test
	void whatTheBuyerNeedsNoMoreStaysWaived() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T14:00");
		stage.waive(Cast.ANNA, ticket);
		desk.release(Cast.CARLA, held);
		assertThat(ledger.outcomes(ticket)).containsExactly("WAIVED");
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	@Test
	void whatWasHandedBackMeanwhileIsAnswered() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T11:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T12:00");
		stage.takeOver(Cast.CARLA, ticket);
		stage.waitUntil("2026-01-14T13:00");
		stage.handBack(Cast.CARLA, ticket);
		stage.waitUntil("2026-01-14T15:00");
		desk.release(Cast.CARLA, held);
		assertThat(ledger.outcomes(ticket)).containsExactly("TAKEN_OVER", "MET");
		assertThat(ledger.running(ticket)).isZero();
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	/** The marketplace hands back what it did not answer, and the shop answers that. */
	@Test
	void whatWasWrittenMeanwhileCanBeTakenOverAndHandedBack() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T11:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T12:00");
		stage.write(Cast.ANNA, ticket, "E su quale carta?");
		desk.release(Cast.CARLA, held);
		stage.takeOver(Cast.CARLA, ticket);
		stage.waitUntil("2026-01-14T13:00");
		stage.handBack(Cast.CARLA, ticket);
		assertThat(owed(ticket).receivedAt()).isEqualTo(at("2026-01-14T13:00"));
		assertThat(status(ticket)).isEqualTo(Status.NEEDS_ANSWER);
	}

	@Test
	void ofSeveralThatWereHeldEachCountsFromWhenItWasSent() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T12:00");
		var first = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T13:00");
		stage.write(Cast.ANNA, ticket, "E su quale carta?");
		stage.waitUntil("2026-01-14T14:00");
		var second = desk.hold(Cast.GIULIA, ticket);
		stage.waitUntil("2026-01-14T15:00");
		desk.release(Cast.CARLA, second);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(endings(ticket)).containsExactly(at("2026-01-14T14:00"));
		desk.release(Cast.CARLA, first);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		assertThat(ledger.running(ticket)).isZero();
		assertThat(status(ticket)).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	@Test
	void ofSeveralThatWereHeldTheEarlierLeavesWhatWasAskedLater() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T12:00");
		var first = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T13:00");
		stage.write(Cast.ANNA, ticket, "E su quale carta?");
		stage.waitUntil("2026-01-14T14:00");
		var second = desk.hold(Cast.GIULIA, ticket);
		stage.waitUntil("2026-01-14T15:00");
		desk.release(Cast.CARLA, first);
		assertThat(owed(ticket).receivedAt()).isEqualTo(at("2026-01-14T13:00"));
		desk.release(Cast.CARLA, second);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "MET");
		assertThat(endings(ticket)).containsExactly(at("2026-01-14T12:00"), at("2026-01-14T14:00"));
	}

	private Status status(TicketId ticket) {
		return threads.findVisibleTo(Cast.LUCA.member(), ticket).orElseThrow().status();
	}

	private ResponseTime owed(TicketId ticket) {
		return owedAnswers.in(House.RIVA.id(), ticket).orElseThrow().time();
	}

	private boolean isUnreadByBuyer(TicketId ticket) {
		return lists.of(Cast.ANNA.buyer(), Optional.empty(), 10)
			.items()
			.stream()
			.anyMatch((one) -> one.id().equals(ticket) && one.unread());
	}

	private List<Instant> endings(TicketId ticket) {
		return jdbc.sql("select ended_at from response_deadline_outcomes where ticket_id = ? order by received_at")
			.param(ticket.id())
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
	}

	private List<String> violations() {
		return jdbc.sql("select state from violation_register where kind = 'LATE_RESPONSE' order by occurred_at")
			.query((row, number) -> row.getString(1))
			.list();
	}

}
