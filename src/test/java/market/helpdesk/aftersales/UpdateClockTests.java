package market.helpdesk.aftersales;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
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

/** What people do to the next update of a case (R17). */
@HelpdeskTest
class UpdateClockTests {

	private final Stage stage;

	private final CaseDesk desk;

	private final Messaging messaging;

	private final OwedUpdates owedUpdates;

	private final JdbcClient jdbc;

	private final UpdateLedger ledger;

	private final UpdateBooks books;

	/** The one people are busy with. */
	private TicketId ticket = new TicketId(new UUID(0, 0));

	UpdateClockTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock,
			AdjustableClock clock, JdbcClient jdbc, Messaging messaging, OwedUpdates owedUpdates) {
		this.stage = stage;
		this.desk = new CaseDesk(opening, work, cases, updateClock, clock);
		this.messaging = messaging;
		this.owedUpdates = owedUpdates;
		this.jdbc = jdbc;
		this.ledger = new UpdateLedger(jdbc);
		this.books = new UpdateBooks(jdbc);
	}

	@Test
	void anUpdateIsExpectedFromTheOpeningOn() {
		var caseId = open(CaseKind.RETURN);

		assertThat(owed(caseId))
			.isEqualTo(new UpdateTime(Stage.OPENING, at("2026-01-20T00:00"), at("2026-01-20T00:00")));
		books.agree("after opening");
	}

	@Test
	void aMessageOfTheShopIsAnUpdateAndTheNextOneIsExpectedFromThenOn() {
		stage.waitUntil("2026-11-12T13:05");
		var caseId = open(CaseKind.RETURN);
		stage.waitUntil("2026-11-13T09:40");
		stage.write(Cast.GIULIA, ticket, "Il pacco è arrivato.");

		assertThat(ledger.outcomes(caseId)).containsExactly("MET");
		assertThat(owed(caseId).dueAt()).as("Wed 18 Nov 24:00").isEqualTo(at("2026-11-19T00:00"));
		books.agree("after an update");
	}

	@Test
	void aStageOfTheShopIsAnUpdate() {
		var caseId = open(CaseKind.WARRANTY);
		stage.waitUntil("2026-01-15T10:00");
		desk.reach(Cast.LUCA, caseId, CaseStage.RECEIVED);
		stage.waitUntil("2026-01-16T10:00");
		desk.reach(Cast.LUCA, caseId, CaseStage.SENT);

		assertThat(ledger.outcomes(caseId)).containsExactly("MET", "MET");
		assertThat(owed(caseId).since()).isEqualTo(at("2026-01-16T10:00"));
		books.agree("after stages");
	}

	@Test
	void whatTheBuyerWritesIsNone() {
		var caseId = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-16T10:00");
		stage.write(Cast.ANNA, ticket, "E allora?");

		assertThat(ledger.outcomes(caseId)).isEmpty();
		assertThat(owed(caseId).since()).isEqualTo(Stage.OPENING);
	}

	@Test
	void whereThereIsNoCaseNothingIsExpected() {
		var other = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Galaxy", "Dov'è?");
		stage.write(Cast.GIULIA, other, "Arriva domani.");

		assertThat(ledger.count("update_deadlines") + ledger.count("update_outcomes")).isZero();
	}

	@Test
	void anUpdateThatComesLateIsLateWhetherOrNotASweepCameFirst() {
		var unswept = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-21T10:00");
		stage.write(Cast.GIULIA, ticket, "Scusi il ritardo.");
		var first = ledger.history(unswept);

		stage.waitUntil("2026-01-14T10:00");
		var swept = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-21T10:00");
		desk.sweep();
		assertThat(ledger.overdue(swept)).isOne();
		stage.write(Cast.GIULIA, ticket, "Scusi il ritardo.");

		assertThat(ledger.outcomes(swept)).containsExactly("OVERDUE");
		assertThat(ledger.lateEndings(swept)).containsExactly("MESSAGE");
		assertThat(ledger.history(swept)).isEqualTo(first);
		books.agree("after late updates");
	}

	@Test
	void afterALateOneTheNextIsExpectedFromThenOn() {
		var caseId = open(CaseKind.WARRANTY);
		stage.waitUntil("2026-01-21T10:00");
		desk.sweep();
		stage.waitUntil("2026-01-22T10:00");
		desk.reach(Cast.GIULIA, caseId, CaseStage.RECEIVED);

		assertThat(owed(caseId).dueAt()).isEqualTo(at("2026-01-28T00:00"));
		assertThat(ledger.lateEndings(caseId)).containsExactly("STAGE");
		books.agree("after a late stage");
	}

	@Test
	void nothingIsExpectedOfAClosedCase() {
		var inTime = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-15T10:00");
		desk.close(Cast.GIULIA, inTime, CaseOutcome.REFUNDED);
		assertThat(ledger.outcomes(inTime)).containsExactly("CLOSED");

		var late = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-26T10:00");
		desk.close(Cast.GIULIA, late, CaseOutcome.REFUNDED);
		assertThat(ledger.outcomes(late)).containsExactly("OVERDUE");
		assertThat(ledger.lateEndings(late)).containsExactly("CLOSED");
		stage.write(Cast.GIULIA, ticket, "Buona giornata.");
		books.agree("after closing");
	}

	@Test
	void aCaseThatIsOpenedAfterAnotherIsAnother() {
		var first = open(CaseKind.RETURN);
		desk.close(Cast.GIULIA, first, CaseOutcome.REJECTED);
		stage.waitUntil("2026-01-15T10:00");
		var second = desk.open(Cast.ANNA, ticket, CaseKind.WARRANTY);

		assertThat(owed(second).since()).isEqualTo(at("2026-01-15T10:00"));
		books.agree("after another case");
	}

	@Test
	void aClosedTicketChangesNothing() {
		var caseId = open(CaseKind.RETURN);
		stage.write(Cast.GIULIA, ticket, "Arriverà.");
		messaging.close(Cast.ANNA.buyer(), ticket);
		stage.waitUntil("2026-01-21T10:00");
		desk.sweep();

		assertThat(ledger.outcomes(caseId)).endsWith("OVERDUE");
		books.agree("after closing the ticket");
	}

	@Test
	void nothingIsExpectedWhileTheMarketplaceHasTakenOver() {
		var caseId = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-16T10:00");
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(ledger.outcomes(caseId)).containsExactly("TAKEN_OVER");

		stage.write(Cast.CARLA, ticket, "Ce ne occupiamo noi.");
		desk.reach(Cast.CARLA, caseId, CaseStage.RECEIVED);
		stage.waitUntil("2026-02-02T10:00");
		desk.sweep();
		assertThat(ledger.outcomes(caseId)).containsExactly("TAKEN_OVER");
		assertThat(ledger.running(caseId)).isZero();
		books.agree("while taken over");
	}

	@Test
	void aHandBackGivesTheShopItsWholeTime() {
		var caseId = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-22T10:00");
		desk.sweep();
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(ledger.lateEndings(caseId)).containsExactly("TAKEN_OVER");
		stage.waitUntil("2026-01-26T10:00");
		stage.handBack(Cast.CARLA, ticket);

		assertThat(owed(caseId).since()).isEqualTo(at("2026-01-26T10:00"));
		assertThat(owed(caseId).dueAt()).isEqualTo(at("2026-01-30T00:00"));
		books.agree("after a hand-back");
	}

	@Test
	void aCaseThatIsOpenedWhileTheMarketplaceAnswersIsTheShopsAfterTheHandBack() {
		ticket = stage.annaAsks("Reso", "Quando arriva il rimborso?");
		stage.takeOver(Cast.CARLA, ticket);
		var caseId = desk.open(Cast.CARLA, ticket, CaseKind.RETURN);
		assertThat(ledger.running(caseId)).isZero();
		stage.waitUntil("2026-01-15T10:00");
		stage.handBack(Cast.CARLA, ticket);

		assertThat(owed(caseId).since()).isEqualTo(at("2026-01-15T10:00"));
		books.agree("after a hand-back");
	}

	@Test
	void aHandBackWithoutAnOpenCaseExpectsNothing() {
		var caseId = open(CaseKind.RETURN);
		stage.takeOver(Cast.CARLA, ticket);
		desk.close(Cast.CARLA, caseId, CaseOutcome.REFUNDED);
		stage.handBack(Cast.CARLA, ticket);

		assertThat(ledger.running(caseId)).isZero();
		books.agree("after a hand-back");
	}

	@Test
	void aShopThatJoinsLaterHasItsTimeFromItsJoiningOn() {
		jdbc.sql("update shops set joined_at = :at where id = :shop")
			.param("at", at("2026-01-19T09:00").atOffset(ZoneOffset.UTC))
			.param("shop", House.RIVA.id().id())
			.update();
		var caseId = open(CaseKind.RETURN);
		assertThat(owed(caseId))
			.isEqualTo(new UpdateTime(at("2026-01-19T09:00"), at("2026-01-23T00:00"), at("2026-01-23T00:00")));
		stage.waitUntil("2026-01-15T10:00");
		stage.write(Cast.GIULIA, ticket, "Ci siamo quasi.");

		assertThat(ledger.outcomes(caseId)).isEmpty();
		assertThat(owed(caseId).since()).isEqualTo(at("2026-01-19T09:00"));
	}

	@Test
	void anUpdateThatWasReceivedBeforeAnotherAndWrittenAfterItChangesNothing() {
		var caseId = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-15T10:00");
		stage.write(Cast.GIULIA, ticket, "Arrivato.");
		stage.waitUntil("2026-01-15T09:59");
		stage.write(Cast.LUCA, ticket, "Arrivato!");

		assertThat(ledger.outcomes(caseId)).containsExactly("MET");
		assertThat(owed(caseId).since()).isEqualTo(at("2026-01-15T10:00"));
	}

	@Test
	void nobodyIsKeptFromOpeningACaseBeyondTheCalendar() {
		stage.waitUntil("2035-12-28T10:00");
		var caseId = open(CaseKind.RETURN);
		assertThat(ledger.waiting(caseId)).isOne();
		stage.write(Cast.GIULIA, ticket, "Arrivato.");
		desk.sweep();
		stage.waitUntil("2036-01-08T10:00");
		desk.sweep();
		desk.reach(Cast.GIULIA, caseId, CaseStage.RECEIVED);

		assertThat(ledger.waiting(caseId)).isOne();
		assertThat(ledger.running(caseId)).isZero();
		assertThat(ledger.outcomes(caseId)).isEmpty();
		books.agree("beyond the calendar");
	}

	/** It is gone through as if the calendar had always been there. */
	@Test
	void aCaseThatWaitedIsGoneThroughWithAllThatWasDone() {
		var caseId = open(CaseKind.WARRANTY);
		stage.waitUntil("2026-01-15T10:00");
		stage.write(Cast.GIULIA, ticket, "Arrivato.");
		stage.waitUntil("2026-01-22T10:00");
		desk.reach(Cast.GIULIA, caseId, CaseStage.RECEIVED);
		stage.takeOver(Cast.CARLA, stageAsksAgain());
		stage.waitUntil("2026-01-23T10:00");
		stage.handBack(Cast.CARLA, ticket);
		var asItHappened = ledger.history(caseId).stream().filter((fact) -> !fact.startsWith("entry")).toList();
		forget(caseId, Stage.OPENING);
		desk.sweep();

		assertThat(ledger.history(caseId).stream().filter((fact) -> !fact.startsWith("entry"))).isEqualTo(asItHappened);
		assertThat(ledger.outcomes(caseId)).containsExactly("MET", "OVERDUE", "TAKEN_OVER");
		assertThat(ledger.waiting(caseId)).isZero();
	}

	@Test
	void aCaseThatWaitedAndWasClosedMeanwhileIsOverAndDone() {
		var caseId = open(CaseKind.RETURN);
		stage.waitUntil("2026-01-15T10:00");
		desk.close(Cast.GIULIA, caseId, CaseOutcome.REFUNDED);
		var another = desk.open(Cast.ANNA, ticket, CaseKind.WARRANTY);
		stage.waitUntil("2026-01-16T10:00");
		stage.write(Cast.GIULIA, ticket, "Arrivato.");
		forget(caseId, Stage.OPENING);
		desk.sweep();

		assertThat(ledger.outcomes(caseId)).containsExactly("CLOSED");
		assertThat(ledger.outcomes(another)).containsExactly("MET");
		assertThat(ledger.waiting(caseId)).isZero();
	}

	private TicketId stageAsksAgain() {
		stage.write(Cast.ANNA, ticket, "E allora?");
		return ticket;
	}

	/** As if nothing had been reckoned since then, for want of a calendar. */
	private void forget(CaseId caseId, Instant since) {
		for (var table : new String[] { "late_updates", "overdue_updates", "update_outcomes", "update_deadlines" }) {
			Stage.asOwner("""
					alter table %1$s disable trigger user;
					delete from %1$s where case_id = '%2$s';
					alter table %1$s enable trigger user""".formatted(table, caseId));
		}
		Stage.asOwner("""
				insert into update_backlog (shop_id, case_id, ticket_id, since, try_at)
				select shop_id, id, ticket_id, '%1$s', '%1$s' from cases where id = '%2$s'""".formatted(since, caseId));
	}

	private CaseId open(CaseKind kind) {
		ticket = stage.annaAsks("Reso", "Quando arriva il rimborso?");
		return desk.open(Cast.ANNA, ticket, kind);
	}

	private UpdateTime owed(CaseId caseId) {
		return owedUpdates.of(House.RIVA.id(), caseId).orElseThrow().time();
	}

}
