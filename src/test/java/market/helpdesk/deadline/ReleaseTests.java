package market.helpdesk.deadline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TakingOver.Outcome;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WritingRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of deadlines that nobody answered and nobody missed. */
@HelpdeskTest
class ReleaseTests {

	private final Stage stage;

	private final OwedAnswers owedAnswers;

	private final ResponseFigures figures;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	ReleaseTests(Stage stage, OwedAnswers owedAnswers, ResponseFigures figures, JdbcClient jdbc) {
		this.stage = stage;
		this.owedAnswers = owedAnswers;
		this.figures = figures;
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@AfterEach
	void theBooksAgree() {
		books.agree("after the test");
	}

	@Test
	void aWaivedDeadlineEndsWhenTheBuyerSaysSo() {
		var ticket = asked();
		stage.waitUntil("2026-01-14T12:00");
		stage.waive(Cast.ANNA, ticket);

		assertThat(owed(ticket)).isEmpty();
		assertThat(ledger.outcomes(ticket)).containsExactly("WAIVED");
		assertThat(endedAt(ticket)).containsExactly(at("2026-01-14T12:00"));
		stage.waitUntil("2026-01-20T12:00");
		stage.sweep();
		assertThat(ledger.violations(ticket)).isZero();
	}

	@Test
	void aWaiverSaidTwiceIsSaidOnce() {
		var ticket = asked();
		assertThat(stage.waive(Cast.ANNA, ticket)).isTrue();
		assertThat(stage.waive(Cast.ANNA, ticket)).isTrue();
		assertThat(ledger.outcomes(ticket)).containsExactly("WAIVED");
		assertThat(count("waivers")).isOne();
	}

	@Test
	void aWaivedDeadlineComesBackWithItsOwnTimes() {
		var ticket = asked();
		var before = owed(ticket);
		stage.waitUntil("2026-01-14T12:00");
		stage.waive(Cast.ANNA, ticket);
		stage.waitUntil("2026-01-15T10:00");
		assertThat(stage.wantAnswer(Cast.ANNA, ticket)).isTrue();
		assertThat(stage.wantAnswer(Cast.ANNA, ticket)).isTrue();

		assertThat(owed(ticket)).isPresent().isEqualTo(before);
		assertThat(ledger.running(ticket)).isOne();
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		assertThat(ledger.outcomes(ticket)).containsExactlyInAnyOrder("WAIVED", "MET");
	}

	@Test
	void aDeadlineThatCameBackIsMissedOnce() {
		var ticket = asked();
		stage.waive(Cast.ANNA, ticket);
		stage.wantAnswer(Cast.ANNA, ticket);
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();

		assertThat(ledger.outcomes(ticket)).containsExactlyInAnyOrder("WAIVED", "MISSED");
		assertThat(ledger.violations(ticket)).isOne();
	}

	/** The shop could not use the time in which it was released. */
	@Test
	void aWaivedDeadlineWhoseTimeIsOverDoesNotComeBack() {
		var ticket = asked();
		stage.waive(Cast.ANNA, ticket);
		stage.waitUntil("2026-01-15T10:00:00.000001");
		assertThatExceptionOfType(WaiverLapsed.class).isThrownBy(() -> stage.wantAnswer(Cast.ANNA, ticket));

		assertThat(owed(ticket)).isEmpty();
		assertThat(count("waiver_withdrawals")).isZero();
		stage.write(Cast.ANNA, ticket, "Where is it now?");
		assertThat(owed(ticket).orElseThrow().dueAt()).isEqualTo(at("2026-01-16T10:00").plusNanos(1_000));
	}

	/** Due on Friday at 24:00, it can be answered all weekend, and wanted. */
	@Test
	void aWaivedDeadlineComesBackAsLongAsAnAnswerIsOnTime() {
		stage.waitUntil("2026-01-16T00:00");
		var ticket = asked();
		stage.waive(Cast.ANNA, ticket);
		stage.waitUntil("2026-01-18T20:00");
		stage.wantAnswer(Cast.ANNA, ticket);
		assertThat(owed(ticket).orElseThrow().dueAt()).isEqualTo(at("2026-01-17T00:00"));
	}

	@Test
	void anOverdueResponseIsOwedNoMoreOnceItIsWaivedAndItsViolationStands() {
		var ticket = overdue();
		stage.waive(Cast.ANNA, ticket);

		assertThat(owed(ticket)).isEmpty();
		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.violations(ticket)).isOne();
	}

	@Test
	void anOverdueResponseThatWasWaivedIsOverdueAgain() {
		var ticket = overdue();
		var before = owed(ticket);
		stage.waive(Cast.ANNA, ticket);
		stage.waitUntil("2026-01-20T11:00");
		stage.wantAnswer(Cast.ANNA, ticket);

		assertThat(owed(ticket)).isPresent().isEqualTo(before);
		assertThat(ledger.violations(ticket)).isOne();
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		assertThat(ledger.lateAnswers(ticket)).isOne();
	}

	@Test
	void aDeadlineIsMissedFirstWhereItsTimeIsUpAndNoSweepCame() {
		var waived = asked();
		var takenOver = asked();
		stage.waitUntil("2026-01-15T10:30");
		stage.waive(Cast.ANNA, waived);
		stage.takeOver(Cast.CARLA, takenOver);

		for (var ticket : List.of(waived, takenOver)) {
			assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
			assertThat(ledger.violations(ticket)).isOne();
			assertThat(owed(ticket)).isEmpty();
		}
	}

	@Test
	void aMessageAfterAWaiverHasATimeOfItsOwn() {
		var ticket = asked();
		stage.waive(Cast.ANNA, ticket);
		stage.waitUntil("2026-01-14T15:00");
		stage.write(Cast.ANNA, ticket, "One more thing.");
		assertThat(owed(ticket).orElseThrow().dueAt()).isEqualTo(at("2026-01-15T15:00"));
		assertThat(ledger.running(ticket)).isOne();
	}

	@Test
	void aProposalLeavesTheClockRunning() {
		var ticket = asked();
		var before = owed(ticket);
		assertThat(stage.askWhetherNeeded(Cast.GIULIA, ticket)).isTrue();
		assertThat(stage.askWhetherNeeded(Cast.LUCA, ticket)).isTrue();
		assertThat(owed(ticket)).isPresent().isEqualTo(before);
		assertThat(count("waiver_proposals")).isOne();
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		assertThat(ledger.violations(ticket)).isOne();
	}

	@Test
	void aWaiverThatTheShopAskedForIsCountedAsSuchUntilItIsWithdrawn() {
		var ticket = asked();
		stage.askWhetherNeeded(Cast.GIULIA, ticket);
		stage.waive(Cast.ANNA, ticket);
		stage.waive(Cast.ANNA, asked());
		assertThat(riva()).extracting(ShopFigures::ended, ShopFigures::waived, ShopFigures::waivedAsProposed)
			.containsExactly(2L, 2L, 1L);

		stage.wantAnswer(Cast.ANNA, ticket);
		assertThat(riva()).extracting(ShopFigures::running, ShopFigures::ended, ShopFigures::waivedAsProposed)
			.containsExactly(1L, 1L, 0L);
	}

	@Test
	void aTakeOverEndsTheDeadlineAndIsNoViolation() {
		var ticket = asked();
		stage.waitUntil("2026-01-14T12:00");
		assertThat(stage.takeOver(Cast.CARLA, ticket)).isEqualTo(Outcome.TAKEN_OVER);
		assertThat(stage.takeOver(Cast.DARIO, ticket)).isEqualTo(Outcome.TAKEN_OVER_BEFORE);

		assertThat(ledger.outcomes(ticket)).containsExactly("TAKEN_OVER");
		assertThat(endedAt(ticket)).containsExactly(at("2026-01-14T12:00"));
		stage.waitUntil("2026-01-20T12:00");
		stage.sweep();
		assertThat(ledger.violations(ticket)).isZero();
	}

	@Test
	void theShopOwesNothingWhileATicketIsTakenOver() {
		var ticket = asked();
		stage.takeOver(Cast.CARLA, ticket);
		stage.write(Cast.ANNA, ticket, "Hello?");
		stage.write(Cast.CARLA, ticket, "We look after it.");
		stage.write(Cast.ANNA, ticket, "Thank you. And when?");

		assertThat(owed(ticket)).isEmpty();
		assertThatExceptionOfType(WritingRefused.class).isThrownBy(() -> stage.write(Cast.GIULIA, ticket, "I?"));
		assertThat(count("messages")).isEqualTo(4);
	}

	@Test
	void aHandBackOfWhatIsUnansweredStartsAWholeTime() {
		var ticket = asked();
		stage.waitUntil("2026-01-15T09:00");
		stage.takeOver(Cast.CARLA, ticket);
		stage.waitUntil("2026-01-16T15:00");
		stage.handBack(Cast.CARLA, ticket);
		stage.handBack(Cast.DARIO, ticket);

		assertThat(owed(ticket).orElseThrow().receivedAt()).isEqualTo(at("2026-01-16T15:00"));
		assertThat(owed(ticket).orElseThrow().dueAt()).isEqualTo(at("2026-01-19T15:00"));
		stage.waitUntil("2026-01-19T15:00");
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		assertThat(ledger.outcomes(ticket)).containsExactly("TAKEN_OVER", "MET");
		assertThat(count("hand_backs")).isOne();
	}

	@Test
	void aHandBackOfWhatTheMarketplaceHasAnsweredStartsNothing() {
		var ticket = asked();
		stage.takeOver(Cast.CARLA, ticket);
		stage.write(Cast.CARLA, ticket, "It is at the depot.");
		stage.handBack(Cast.CARLA, ticket);
		assertThat(owed(ticket)).isEmpty();

		stage.write(Cast.ANNA, ticket, "And when does it come?");
		assertThat(owed(ticket).orElseThrow().dueAt()).isEqualTo(at("2026-01-15T10:00"));
	}

	@Test
	void aHandBackOfAQuestionToTheMarketplaceStartsTheShopsTime() {
		var ticket = overdue();
		stage.takeOver(Cast.CARLA, ticket);
		stage.write(Cast.CARLA, ticket, "It is at the depot.");
		stage.write(Cast.ANNA, ticket, "And when does it come?");
		stage.waitUntil("2026-01-15T14:00");
		stage.handBack(Cast.CARLA, ticket);

		assertThat(owed(ticket).orElseThrow().dueAt()).isEqualTo(at("2026-01-16T14:00"));
		assertThat(ledger.overdue(ticket)).isZero();
	}

	@Test
	void aHandBackOfWhatWasOverdueIsOverdueAgain() {
		var ticket = overdue();
		var before = owed(ticket);
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(owed(ticket)).isEmpty();
		stage.waitUntil("2026-01-20T10:00");
		stage.handBack(Cast.CARLA, ticket);

		assertThat(owed(ticket)).isPresent().isEqualTo(before);
		assertThat(ledger.violations(ticket)).isOne();
	}

	@Test
	void aTicketIsTakenOverAgainAfterItWasHandedBack() {
		var ticket = asked();
		stage.takeOver(Cast.CARLA, ticket);
		stage.handBack(Cast.CARLA, ticket);
		stage.waitUntil("2026-01-14T12:00");
		assertThat(stage.takeOver(Cast.DARIO, ticket)).isEqualTo(Outcome.TAKEN_OVER);
		stage.handBack(Cast.DARIO, ticket);
		assertThat(ledger.outcomes(ticket)).containsExactly("TAKEN_OVER", "TAKEN_OVER");
		assertThat(owed(ticket).orElseThrow().dueAt()).isEqualTo(at("2026-01-15T12:00"));
	}

	/**
	 * A shop that joins later owes nothing before, and nothing that was waived by then.
	 */
	@Test
	void whatWasWaivedBeforeTheJobCameIsNotOwedWhenItComes() {
		joinsAt("2026-01-15T10:00");
		var waived = asked();
		var wanted = asked();
		var taken = asked();
		stage.waive(Cast.ANNA, waived);
		stage.waive(Cast.ANNA, wanted);
		stage.wantAnswer(Cast.ANNA, wanted);
		stage.takeOver(Cast.CARLA, taken);
		stage.write(Cast.ANNA, taken, "Hello?");
		stage.waitUntil("2026-01-15T10:01");
		stage.sweep();

		assertThat(owed(waived)).isEmpty();
		assertThat(owed(taken)).isEmpty();
		assertThat(owed(wanted).orElseThrow().dueAt()).isEqualTo(at("2026-01-16T10:00"));
	}

	@Test
	void whatWasWaivedAfterTheShopJoinedEndsAsWaivedWhenTheJobComes() {
		joinsAt("2026-01-15T10:00");
		var ticket = asked();
		stage.waitUntil("2026-01-15T12:00");
		stage.waive(Cast.ANNA, ticket);
		stage.write(Cast.ANNA, ticket, "One more thing.");
		stage.sweep();

		assertThat(ledger.outcomes(ticket)).containsExactly("WAIVED");
		assertThat(owed(ticket).orElseThrow().dueAt()).isEqualTo(at("2026-01-16T12:00"));
	}

	private TicketId asked() {
		return stage.annaAsks("Parcel", "Where is my parcel?");
	}

	private TicketId overdue() {
		var ticket = asked();
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		assertThat(ledger.overdue(ticket)).isOne();
		return ticket;
	}

	private void joinsAt(String local) {
		jdbc.sql("update shops set joined_at = :at where id = :shop")
			.param("at", at(local).atOffset(ZoneOffset.UTC))
			.param("shop", House.RIVA.id().id())
			.update();
	}

	private Optional<ResponseTime> owed(TicketId ticket) {
		return owedAnswers.in(House.RIVA.id(), ticket).map(OwedAnswer::time);
	}

	private ShopFigures riva() {
		return figures.perShop("riva", Optional.empty(), 10).shops().getFirst();
	}

	private List<Instant> endedAt(TicketId ticket) {
		return jdbc.sql("select ended_at from response_deadline_outcomes where ticket_id = :ticket order by ended_at")
			.param("ticket", ticket.id())
			.query((row, number) -> DeadlineRows.instant(row, "ended_at"))
			.list();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
