package market.helpdesk.aftersales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.archive.Intact;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.aftersales.CaseStage.PREPARED;
import static market.helpdesk.aftersales.CaseStage.RECEIVED;
import static market.helpdesk.aftersales.CaseStage.SENT;
import static market.helpdesk.aftersales.CaseStage.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Cases from their opening to their outcome, with everything that is kept of them. */
@HelpdeskTest
@ExtendWith(Intact.class)
class CaseTests {

	private static final Optional<Remark> REASON = Optional.of(new Remark("Sostituito subito"));

	private final Stage stage;

	private final CaseOpening opening;

	private final CaseWork work;

	private final Cases cases;

	private final JdbcClient jdbc;

	CaseTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, JdbcClient jdbc) {
		this.stage = stage;
		this.opening = opening;
		this.work = work;
		this.cases = cases;
		this.jdbc = jdbc;
	}

	@Test
	void aWarrantyCaseGoesFromItsOpeningToItsOutcome() {
		var one = opened(Cast.ANNA, ticket(), CaseKind.WARRANTY);
		reach(one, Optional.empty(), Step.to(RECEIVED));
		reach(one, Optional.of(RECEIVED), new Step(PREPARED, note("Pronto"), REASON, Optional.empty()));
		reach(one, Optional.of(PREPARED), sent(LocalDate.parse("2026-01-20")));
		close(one, Optional.of(SENT), new Resolution(CaseOutcome.REPLACED, Optional.empty(), Optional.empty()));
		var told = cases.findVisibleTo(Cast.ANNA.buyer(), one).orElseThrow();
		assertThat(told.stages()).extracting(CaseDetails.ReachedStage::stage).containsExactly(RECEIVED, PREPARED, SENT);
		assertThat(told.stages().get(1).skipReason()).contains("Sostituito subito");
		assertThat(told.stages().get(1).note()).contains("Pronto");
		assertThat(told.stages().get(2).shipment()).contains(sent(LocalDate.parse("2026-01-20")).shipment().get());
		assertThat(told.closing().map(CaseDetails.Closing::outcome)).contains(CaseOutcome.REPLACED);
		assertThat(audited()).containsExactly("CaseOpened", "StageReached", "StageReached", "StageReached",
				"CaseClosed");
		assertThat(noted()).containsExactly("CASE_OPENED", "CASE_STAGE", "CASE_SKIPPED", "CASE_STAGE_REMARK",
				"CASE_SENT", "CASE_CLOSED");
	}

	@Test
	void aReturnIsAnnouncedByBeingOpenedAndRejectedForAReason() {
		var one = opened(Cast.ANNA, ticket(), CaseKind.RETURN);
		assertThat(cases.findVisibleTo(Cast.ANNA.buyer(), one).orElseThrow().stage()).contains(CaseStage.ANNOUNCED);
		close(one, Optional.of(CaseStage.ANNOUNCED), new Resolution(CaseOutcome.REJECTED, REASON, Optional.empty()));
		assertThat(noted()).containsExactly("CASE_OPENED", "CASE_CLOSED_REMARK");
		assertThat(cases.findVisibleTo(Cast.GIULIA.member(), one).orElseThrow().isOpen()).isFalse();
	}

	/** Only messages answer (R13). */
	@Test
	void noStageAnswersAMessage() {
		var ticket = ticket();
		var owed = deadlines();
		var one = opened(Cast.GIULIA, ticket, CaseKind.RETURN);
		reach(one, Optional.of(CaseStage.ANNOUNCED), Step.to(RECEIVED));
		close(one, Optional.of(RECEIVED), new Resolution(CaseOutcome.REFUNDED, Optional.empty(), REASON));
		assertThat(deadlines()).isEqualTo(owed).hasSize(1);
	}

	@Test
	void aTicketHasOneOpenCaseAtATime() {
		var ticket = ticket();
		var one = opened(Cast.ANNA, ticket, CaseKind.RETURN);
		assertThat(open(Cast.GIULIA.member(), ticket, CaseKind.WARRANTY)).isEmpty();
		close(one, Optional.of(CaseStage.ANNOUNCED), new Resolution(CaseOutcome.REJECTED, REASON, Optional.empty()));
		assertThat(open(Cast.GIULIA.member(), ticket, CaseKind.WARRANTY)).isPresent();
	}

	@Test
	void aTicketAboutNoOrderHasNoCase() {
		var ticket = stage.askAboutOffer(Cast.ANNA, House.RIVA, "Tablet", "Quanto costa?");
		assertThat(open(Cast.ANNA.buyer(), ticket, CaseKind.RETURN)).isEmpty();
		assertThat(open(Cast.GIULIA.member(), ticket, CaseKind.RETURN)).isEmpty();
	}

	/** Closing a ticket is the buyer's word that all is said, and no outcome (R11). */
	@Test
	void aClosedTicketKeepsItsCaseAndTakesNoOther() {
		var ticket = ticket();
		var one = opened(Cast.ANNA, ticket, CaseKind.RETURN);
		jdbc.sql("update tickets set closed = true").update();
		reach(one, Optional.of(CaseStage.ANNOUNCED), Step.to(RECEIVED));
		assertThat(cases.findVisibleTo(Cast.ANNA.buyer(), one).orElseThrow().isOpen()).isTrue();
		close(one, Optional.of(RECEIVED), new Resolution(CaseOutcome.REJECTED, REASON, Optional.empty()));
		assertThat(open(Cast.ANNA.buyer(), ticket, CaseKind.RETURN)).isEmpty();
	}

	@Test
	void theSameFormIsOneCaseOneStepAndOneOutcome() {
		var ticket = ticket();
		var form = SubmissionKey.next();
		var one = opening.open(Cast.ANNA.buyer(), ticket, CaseKind.RETURN, form).orElseThrow();
		assertThat(opening.open(Cast.ANNA.buyer(), ticket, CaseKind.RETURN, form)).contains(one);
		for (var time = 0; time < 2; time++) {
			work.reach(Cast.GIULIA.member(), one, Optional.of(CaseStage.ANNOUNCED), Step.to(RECEIVED), form);
		}
		for (var time = 0; time < 2; time++) {
			work.close(Cast.GIULIA.member(), one, Optional.of(RECEIVED),
					new Resolution(CaseOutcome.REFUNDED, Optional.empty(), REASON), form);
		}
		assertThat(noted()).containsExactly("CASE_OPENED", "CASE_STAGE", "CASE_SKIPPED", "CASE_CLOSED");
	}

	@Test
	void ofTwoColleaguesOneMovesTheCaseAndTheOtherIsTold() {
		var one = opened(Cast.ANNA, ticket(), CaseKind.WARRANTY);
		reach(one, Optional.empty(), Step.to(RECEIVED));
		assertThatExceptionOfType(StepRefused.class).isThrownBy(
				() -> work.reach(Cast.LUCA.member(), one, Optional.empty(), Step.to(RECEIVED), SubmissionKey.next()))
			.extracting(StepRefused::why)
			.isEqualTo(StepRefused.Why.NOT_FROM_HERE);
		// What would be a way from here was not thought of from here.
		assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> work.reach(Cast.LUCA.member(), one,
				Optional.empty(), new Step(STARTED, Optional.empty(), REASON, Optional.empty()), SubmissionKey.next()));
		assertThat(noted()).containsExactly("CASE_OPENED", "CASE_STAGE");
	}

	@Test
	void whatManyDoAtOnceHappensOnce() throws Exception {
		var ticket = ticket();
		var opened = atOnce(() -> open(Cast.ANNA.buyer(), ticket, CaseKind.RETURN),
				() -> open(Cast.GIULIA.member(), ticket, CaseKind.WARRANTY),
				() -> open(Cast.LUCA.member(), ticket, CaseKind.RETURN));
		assertThat(opened).filteredOn(Optional::isPresent).hasSize(1);
		var one = opened.stream().flatMap(Optional::stream).findFirst().orElseThrow();
		var from = cases.findVisibleTo(Cast.ANNA.buyer(), one).orElseThrow().stage();
		var key = SubmissionKey.next();
		var moved = atOnce(() -> moves(Cast.GIULIA, one, from, key), () -> moves(Cast.GIULIA, one, from, key),
				() -> moves(Cast.LUCA, one, from, SubmissionKey.next()));
		assertThat(moved).contains(true);
		assertThat(noted()).containsExactly("CASE_OPENED", "CASE_STAGE");
	}

	@Test
	void onlyWhoeverAnswersMovesACase() {
		var ticket = ticket();
		var one = opened(Cast.ANNA, ticket, CaseKind.WARRANTY);
		refuses(Cast.ANNA.buyer(), one);
		refuses(Cast.CARLA.administrator(), one);
		stage.takeOver(Cast.CARLA, ticket);
		refuses(Cast.GIULIA.member(), one);
		work.reach(Cast.CARLA.administrator(), one, Optional.empty(), Step.to(RECEIVED), SubmissionKey.next());
		stage.handBack(Cast.CARLA, ticket);
		reach(one, Optional.of(RECEIVED), Step.to(STARTED));
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA", "EWA" })
	void aCaseDoesNotExistForStrangers(Cast stranger) {
		var ticket = ticket();
		var viewer = (stranger == Cast.EWA) ? stranger.member() : stranger.buyer();
		assertThatExceptionOfType(TicketNotFound.class).isThrownBy(() -> open(viewer, ticket, CaseKind.RETURN));
		var one = opened(Cast.ANNA, ticket, CaseKind.WARRANTY);
		assertThat(cases.findVisibleTo(viewer, one)).isEmpty();
		assertThat(cases.pageVisibleTo(viewer, true, Optional.empty(), 10).items()).isEmpty();
		assertThatExceptionOfType(CaseNotFound.class)
			.isThrownBy(() -> work.reach(viewer, one, Optional.empty(), Step.to(RECEIVED), SubmissionKey.next()));
	}

	/** In the market it is already tomorrow while the day goes on elsewhere. */
	@Test
	void nothingArrivesBeforeItIsSent() {
		var one = opened(Cast.ANNA, ticket(), CaseKind.WARRANTY);
		stage.waitUntil("2026-01-20T00:30");
		var late = new Step(SENT, Optional.empty(), REASON, sent(LocalDate.parse("2026-01-19")).shipment());
		var ahead = new Step(SENT, Optional.empty(), REASON, sent(LocalDate.parse("2027-01-21")).shipment());
		for (var step : List.of(late, ahead)) {
			assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> reach(one, Optional.empty(), step))
				.extracting(StepRefused::why)
				.isEqualTo(StepRefused.Why.NO_SUCH_DELIVERY);
		}
		reach(one, Optional.empty(),
				new Step(SENT, Optional.empty(), REASON, sent(LocalDate.parse("2026-01-20")).shipment()));
	}

	/** Delivered on 7 January: the day in the market counts, to its end. */
	@Test
	void aCaseRemembersWhetherItWasInTime() {
		stage.waitUntil("2026-02-06T23:59");
		var inTime = opened(Cast.ANNA, ticket(), CaseKind.WITHDRAWAL);
		stage.waitUntil("2026-02-07T00:00");
		var late = opened(Cast.ANNA, ticket(), CaseKind.WITHDRAWAL);
		var until = Optional.of(LocalDate.parse("2026-02-06"));
		assertThat(cases.findVisibleTo(Cast.ANNA.buyer(), inTime).orElseThrow().check())
			.isEqualTo(new PeriodCheck(RightPeriod.WITHDRAWAL, until, false));
		assertThat(cases.findVisibleTo(Cast.GIULIA.member(), late).orElseThrow().check())
			.isEqualTo(new PeriodCheck(RightPeriod.WITHDRAWAL, until, true));
	}

	@Test
	void whatIsNotDeliveredYetIsInTime() {
		jdbc.sql("update orders set delivered_at = null").update();
		var one = opened(Cast.ANNA, ticket(), CaseKind.RETURN);
		assertThat(cases.findVisibleTo(Cast.ANNA.buyer(), one).orElseThrow().check())
			.isEqualTo(new PeriodCheck(RightPeriod.WITHDRAWAL, Optional.empty(), false));
	}

	@Test
	void listsGoOnWhereTheyEnded() {
		var opened = new ArrayList<CaseId>();
		for (var number = 0; number < 5; number++) {
			opened.addFirst(opened(Cast.ANNA, ticket(), CaseKind.RETURN));
		}
		var listed = new ArrayList<CaseId>();
		var page = cases.pageVisibleTo(Cast.GIULIA.member(), true, Optional.empty(), 2);
		page.items().forEach((one) -> listed.add(one.id()));
		while (page.next().isPresent()) {
			page = cases.pageVisibleTo(Cast.GIULIA.member(), true, page.next(), 2);
			page.items().forEach((one) -> listed.add(one.id()));
		}
		assertThat(listed).isEqualTo(opened);
		assertThat(cases.pageVisibleTo(Cast.ANNA.buyer(), false, Optional.empty(), 2).items()).isEmpty();
	}

	/** The schema has the last word. */
	@ParameterizedTest
	@ValueSource(strings = { "update cases set closed_at = opened_at", "update cases set outcome = 'REFUNDED'",
			"update cases set closed_at = opened_at, outcome = 'REFUNDED'",
			"update cases set closed_at = opened_at, outcome = 'REPAIRED'", "update cases set stage = null",
			"update cases set stage = 'SENT'",
			"insert into case_outcomes select shop_id, id, 'REJECTED', opened_by, side, opened_at, null, null, id from cases",
			"insert into case_stages select shop_id, id, 'SENT', opened_by, side, opened_at, null, null, 'BRT', null, null, '2026-01-20', id from cases",
			"insert into case_stages select shop_id, id, 'SENT', opened_by, side, opened_at, null, null, null, null, 'ABCD', '2026-01-20', id from cases",
			"insert into case_stages select shop_id, id, 'SENT', opened_by, side, opened_at, null, null, 'BRT', null, 'ABCD', null, id from cases",
			"insert into case_stages select shop_id, id, 'SENT', opened_by, side, opened_at, null, null, 'OTHER', null, 'ABCD', '2026-01-20', id from cases",
			"insert into case_stages select shop_id, id, 'ANNOUNCED', opened_by, side, opened_at, null, null, null, null, null, null, id from cases" })
	void theSchemaKeepsWhatMustHold(String change) {
		opened(Cast.ANNA, ticket(), CaseKind.RETURN);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(change).update());
	}

	@Test
	void noCaseIsMovedThatIsNotThere() {
		assertThatExceptionOfType(CaseNotFound.class)
			.isThrownBy(() -> reach(new CaseId(new UUID(7, 7)), Optional.empty(), Step.to(RECEIVED)));
	}

	private void refuses(Writer viewer, CaseId one) {
		assertThatExceptionOfType(StepRefused.class)
			.isThrownBy(() -> work.reach(viewer, one, Optional.empty(), Step.to(RECEIVED), SubmissionKey.next()))
			.extracting(StepRefused::why)
			.isEqualTo(StepRefused.Why.NOT_YOURS);
	}

	private TicketId ticket() {
		return stage.annaAsks("Non si accende", "Che cosa devo fare?");
	}

	private CaseId opened(Cast person, TicketId ticket, CaseKind kind) {
		return open((person == Cast.ANNA) ? person.buyer() : person.member(), ticket, kind).orElseThrow();
	}

	private Optional<CaseId> open(Writer viewer, TicketId ticket, CaseKind kind) {
		return opening.open(viewer, ticket, kind, SubmissionKey.next());
	}

	private void reach(CaseId one, Optional<CaseStage> from, Step step) {
		work.reach(Cast.GIULIA.member(), one, from, step, SubmissionKey.next());
	}

	private boolean moves(Cast person, CaseId one, Optional<CaseStage> from, SubmissionKey key) {
		try {
			work.reach(person.member(), one, from, Step.to(RECEIVED), key);
			return true;
		}
		catch (StepRefused refused) {
			return false;
		}
	}

	private void close(CaseId one, Optional<CaseStage> from, Resolution resolution) {
		work.close(Cast.GIULIA.member(), one, from, resolution, SubmissionKey.next());
	}

	private static Step sent(LocalDate delivery) {
		return new Step(SENT, Optional.empty(), Optional.empty(),
				Optional.of(new Shipment(Carrier.BRT, Optional.empty(), new TrackingNumber("123456789012"), delivery)));
	}

	private static Optional<Remark> note(String text) {
		return Optional.of(new Remark(text));
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var begun = new ArrayList<Future<T>>();
			for (var doing : doings) {
				begun.add(people.submit(() -> {
					start.await();
					return doing.call();
				}));
			}
			var done = new ArrayList<T>();
			for (var one : begun) {
				done.add(one.get());
			}
			return done;
		}
	}

	private List<String> audited() {
		return jdbc.sql("""
				select action from audit_entries where action in ('CaseOpened', 'StageReached', 'CaseClosed')
				order by occurred_at, id""").query((row, number) -> row.getString(1)).list();
	}

	private List<String> noted() {
		return jdbc.sql("select kind from thread_notes order by noted_at, id")
			.query((row, number) -> row.getString(1))
			.list();
	}

	private List<String> deadlines() {
		return jdbc.sql("select id || ' ' || due_at from response_deadlines")
			.query((row, number) -> row.getString(1))
			.list();
	}

}
