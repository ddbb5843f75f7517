package market.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.Map;

import market.helpdesk.Cast.House;
import market.helpdesk.absence.AbsentDays;
import market.helpdesk.absence.Announcing;
import market.helpdesk.aftersales.CaseId;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.Step;
import market.helpdesk.search.Indexing;
import market.helpdesk.standing.StandingJob;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.quality.Aspect;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.Rating;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.sanction.Docket;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.violation.ReportKind;
import market.helpdesk.violation.Reporting;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.web.Browser;
import market.helpdesk.writing.AnswerSaving;
import market.helpdesk.writing.SavedText;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page asks the database as often for forty rows as for one. What the session costs is
 * counted elsewhere.
 */
@HelpdeskTest
class StatementCountTests {

	static final int OF_THE_INBOX = 5;

	static final int OF_A_TICKET = 8;

	/**
	 * Where a thread tells of something, the page asks for cases and for agreements, once
	 * each.
	 */
	static final int OF_WHAT_IS_NOTED = 2;

	/** Stems, exact hits, the newest, the index; then what was found, and stems of it. */
	static final int OF_A_SEARCH = 10;

	static final List<Integer> ROWS = List.of(1, 10, 40);

	final Stage stage;

	final Announcing announcing;

	final CaseOpening opening;

	final CaseWork work;

	final AnswerSaving saving;

	final Rating rating;

	final Reporting reporting;

	final Deals deals;

	final StandingJob standingJob;

	final Clock clock;

	final Docket docket;

	final Indexing indexing;

	final StatementCounts statements;

	final Browser browser;

	StatementCountTests(Stage stage, Announcing announcing, CaseOpening opening, CaseWork work, AnswerSaving saving,
			Rating rating, Reporting reporting, Proposing proposing, Agreeing agreeing, AgreementLists lists,
			Threads threads, Imposing imposing, ViolationDeciding violations, ApplicationEventPublisher events,
			TransactionTemplate transaction, AdjustableClock clock, JdbcClient jdbc, StandingJob standingJob,
			Indexing indexing, StatementCounts statements, @LocalServerPort int port) {
		this.stage = stage;
		this.announcing = announcing;
		this.opening = opening;
		this.work = work;
		this.saving = saving;
		this.rating = rating;
		this.reporting = reporting;
		this.deals = new Deals(proposing, agreeing, lists, threads);
		this.standingJob = standingJob;
		this.indexing = indexing;
		this.clock = clock;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
		this.statements = statements;
		this.browser = new Browser(port);
	}

	@Test
	void theInboxAsksAsOftenForFortyTicketsAsForOne() throws Exception {
		browser.signIn(Cast.GIULIA);
		assertThat(countsOf("/tickets")).isLessThanOrEqualTo(OF_THE_INBOX);
	}

	@Test
	void everyListOfTheInboxAsksAsOftenForFortyTicketsAsForOne() throws Exception {
		browser.signIn(Cast.GIULIA);
		assertThat(countsOf("/tickets?view=all")).isLessThanOrEqualTo(OF_THE_INBOX);
	}

	@Test
	void aBuyersListAsksAsOftenForFortyTicketsAsForOne() throws Exception {
		browser.signIn(Cast.ANNA);
		assertThat(countsOf("/tickets")).isLessThanOrEqualTo(OF_THE_INBOX);
	}

	@Test
	void theOrdersAskAsOftenForFortyAsForOne() throws Exception {
		browser.signIn(Cast.GIULIA);
		var counts = new ArrayList<Integer>();
		var orders = 0;
		stage.annaAsks("Rimborso", "Quando arriva?");
		for (var rows : ROWS) {
			for (; orders < rows; orders++) {
				stage.buy("IT-%d".formatted(orders), Cast.ANNA, House.RIVA, "Tablet", "10.00", "EUR");
				stage.ask(Cast.ANNA, "IT-%d".formatted(orders), "Rimborso", "Quando arriva?");
			}
			counts.add(count("/orders"));
		}
		assertThat(counts).containsOnly(counts.getFirst());
	}

	@Test
	void theSearchAsksAsOftenForFortyHitsAsForOne() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var counts = new ArrayList<Integer>();
		for (var rows : ROWS) {
			for (var row = 0; row < rows; row++) {
				stage.write(Cast.ANNA, ticket, "Allora, il rimborso?");
			}
			indexing.run();
			for (var person : List.of(Cast.ANNA, Cast.GIULIA)) {
				browser.signIn(person);
				counts.add(count("/search?q=rimborso"));
			}
		}
		assertThat(counts).allMatch((count) -> count <= OF_A_SEARCH);
	}

	@Test
	void aHistoryAsksAsOftenForFortyTicketsAsForOne() throws Exception {
		for (var person : List.of(Cast.ANNA, Cast.GIULIA)) {
			browser.signIn(person);
			var path = (person == Cast.ANNA) ? "/shops/" + House.RIVA.id() : "/buyers/" + Cast.ANNA.id();
			assertThat(countsOf(path)).isLessThanOrEqualTo(OF_THE_INBOX);
		}
	}

	@Test
	void theAbsencesAskAsOftenForFortyAsForOne() throws Exception {
		browser.signIn(Cast.GIULIA);
		var counts = new ArrayList<Integer>();
		var day = LocalDate.parse("2026-02-01");
		for (var rows : ROWS) {
			for (var end = LocalDate.parse("2026-02-01").plusDays(rows * 3L); day
				.isBefore(end); day = day.plusDays(3)) {
				announcing.announce(Cast.GIULIA.member(), House.RIVA.id(), new AbsentDays(day, day), "ewa");
			}
			counts.add(count("/absences"));
		}
		assertThat(counts).containsOnly(counts.getFirst()).allMatch((count) -> count <= OF_THE_INBOX);
	}

	@Test
	void theCasesAskAsOftenForFortyAsForOne() throws Exception {
		var counts = new ArrayList<Integer>();
		var opened = 0;
		for (var rows : ROWS) {
			for (; opened < rows; opened++) {
				openACase(stage.annaAsks("Reso %d".formatted(opened), "Lo ricevete?"));
			}
			for (var person : List.of(Cast.ANNA, Cast.GIULIA, Cast.CARLA)) {
				browser.signIn(person);
				counts.add(count("/cases"));
			}
		}
		assertThat(counts.subList(3, 9)).isEqualTo(
				List.of(counts.get(0), counts.get(1), counts.get(2), counts.get(0), counts.get(1), counts.get(2)));
		assertThat(counts).allMatch((count) -> count <= OF_THE_INBOX);
	}

	/** Its steps come with it. */
	@Test
	void aCaseCostsItsTicketNoMoreHoweverFarItHasCome() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.GIULIA);
		browser.get("/tickets/" + ticket);
		var without = count("/tickets/" + ticket);
		var one = openACase(ticket);
		assertThat(count("/tickets/" + ticket)).isEqualTo(without + OF_WHAT_IS_NOTED);
		var standing = CaseKind.RETURN.opening();
		for (var next : List.of(CaseStage.RECEIVED, CaseStage.INSPECTED)) {
			work.reach(Cast.GIULIA.member(), one, standing, Step.to(next), SubmissionKey.next());
			standing = Optional.of(next);
		}
		assertThat(count("/tickets/" + ticket)).isEqualTo(without + OF_WHAT_IS_NOTED);
		assertThat(count("/cases/" + one + "/outcome/new")).isLessThanOrEqualTo(OF_A_TICKET);
	}

	private CaseId openACase(TicketId ticket) {
		return opening.open(Cast.ANNA.buyer(), ticket, CaseKind.RETURN, SubmissionKey.next()).orElseThrow();
	}

	@Test
	void theNoticesAskAsOftenForFortyAsForOne() throws Exception {
		browser.signIn(Cast.GIULIA);
		var counts = new ArrayList<Integer>();
		var tickets = 0;
		for (var rows : ROWS) {
			stage.waitUntil("2026-01-14T10:00");
			for (; tickets < rows; tickets++) {
				stage.askAboutOffer(Cast.ANNA, House.RIVA, "Tablet %d".formatted(tickets), "Quanto costa?");
				stage.waitFor(Duration.ofMinutes(1));
			}
			for (var minute = 0; minute < rows; minute++) {
				stage.waitUntil("2026-01-14T22:%02d".formatted(minute));
				stage.sweep();
			}
			browser.get("/notices");
			counts.add(count("/notices"));
		}
		assertThat(browser.get("/notices").body().split("class=\"notice-row\"")).hasSize(41);
		assertThat(counts).containsOnly(counts.getFirst()).allMatch((count) -> count <= OF_THE_INBOX);
	}

	@Test
	void anAbsenceCostsABuyersTicketAndTheInboxNothingMore() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announcing.announce(Cast.GIULIA.member(), House.RIVA.id(),
				new AbsentDays(LocalDate.parse("2026-01-14"), LocalDate.parse("2026-01-15")), "ewa");
		browser.signIn(Cast.GIULIA);
		assertThat(count("/tickets")).isLessThanOrEqualTo(OF_THE_INBOX);
		browser.signIn(Cast.ANNA);
		assertThat(count("/tickets/" + ticket)).isLessThanOrEqualTo(OF_A_TICKET);
	}

	@Test
	void theAdministratorsListsAskAsOftenForFortyAsForOne() throws Exception {
		browser.signIn(Cast.CARLA);
		assertThat(countsOf("/admin", "/admin/tickets", "/admin/violations", "/admin/audit", "/admin/shops"))
			.isLessThanOrEqualTo(23);
	}

	@Test
	void aShopsViolationsAskAsOftenForFortyAsForOne() throws Exception {
		browser.signIn(Cast.GIULIA);
		assertThat(countsOf("/violations")).isLessThanOrEqualTo(OF_THE_INBOX);
	}

	/** Where nothing was reported nothing is asked for. */
	@Test
	void reportsCostATicketOneStatementHoweverManyThereAre() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		for (var answer = 0; answer < 5; answer++) {
			stage.write(Cast.GIULIA, ticket, "Presto.");
		}
		browser.signIn(Cast.ANNA);
		browser.get("/tickets/" + ticket);
		var without = count("/tickets/" + ticket);
		for (var position : List.of("2", "3", "4")) {
			reporting.report(Cast.ANNA.buyer(), ticket, position, ReportKind.MARKETING);
			assertThat(count("/tickets/" + ticket)).isEqualTo(without + 1);
		}
		browser.signIn(Cast.GIULIA);
		browser.get("/tickets/" + ticket);
		assertThat(count("/tickets/" + ticket)).as("the shop is shown none").isLessThanOrEqualTo(OF_A_TICKET);
	}

	@Test
	void aTicketAsksAsOftenForSixtyMessagesAsForOne() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.GIULIA);
		var counts = new ArrayList<Integer>();
		for (var messages : List.of(1, 11, 61)) {
			writeUpTo(messages, ticket);
			browser.get("/tickets/" + ticket);
			counts.add(count("/tickets/" + ticket));
		}
		assertThat(counts).containsOnly(counts.getFirst()).allMatch((count) -> count <= OF_A_TICKET);
	}

	@Test
	void aTicketThatWasWaivedTakenOverAndHandedBackAsksNoOftener() throws Exception {
		var waived = stage.annaAsks("Rimborso", "Quando arriva?");
		var takenOver = stage.annaAsks("Rimborso", "Quando arriva?");
		for (var time = 0; time < 5; time++) {
			stage.waive(Cast.ANNA, waived);
			stage.wantAnswer(Cast.ANNA, waived);
			stage.takeOver(Cast.CARLA, takenOver);
			stage.handBack(Cast.CARLA, takenOver);
		}
		stage.waive(Cast.ANNA, waived);
		stage.takeOver(Cast.CARLA, takenOver);
		browser.signIn(Cast.ANNA);
		for (var ticket : List.of(waived, takenOver)) {
			browser.get("/tickets/" + ticket);
			assertThat(count("/tickets/" + ticket)).isLessThanOrEqualTo(OF_A_TICKET);
		}
	}

	@Test
	void theStandingAsksAsOftenForFortyThatLowerItAsForOne() throws Exception {
		browser.signIn(Cast.GIULIA);
		var counts = new ArrayList<Integer>();
		for (var rows : ROWS) {
			for (var late = 0; late < rows; late++) {
				stage.annaAsks("Rimborso", "Quando arriva?");
			}
			stage.waitFor(Duration.ofDays(4));
			stage.sweep();
			standingJob.sweep(clock.instant());
			counts.add(count("/standing"));
		}
		assertThat(counts).containsOnly(counts.getFirst()).allMatch((count) -> count <= OF_THE_INBOX);
	}

	@Test
	void theSavedAnswersAskAsOftenForFortyAsForOne() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.GIULIA);
		browser.get("/tickets/" + ticket);
		var counts = new ArrayList<List<Integer>>();
		var answers = 0;
		for (var rows : ROWS) {
			for (; answers < rows; answers++) {
				saving.add(Cast.GIULIA.member(), House.RIVA.id(), new SavedText("Testo " + answers, "Ciao {{buyer}}"));
			}
			counts.add(List.of(count("/saved-answers"), count("/tickets/" + ticket + "/saved-answers")));
		}
		assertThat(counts).containsOnly(counts.getFirst())
			.allSatisfy((both) -> assertThat(both).allMatch((count) -> count <= OF_THE_INBOX));
		assertThat(count("/tickets/" + ticket)).isLessThanOrEqualTo(OF_A_TICKET);
	}

	@Test
	void pointsCostATicketOneStatementAndListsNone() throws Exception {
		var ticket = stage.annaAsksPoints("Rimborso", "Tre domande:", "Ricevuto?", "Quando?", "Quale carta?");
		stage.answer(Cast.GIULIA, ticket, "Sì", 1);
		stage.askPoints(Cast.ANNA, ticket, "", "E la garanzia?");
		for (var viewer : List.of(Cast.ANNA, Cast.GIULIA)) {
			browser.signIn(viewer).get("/tickets/" + ticket);
			assertThat(count("/tickets/" + ticket)).isLessThanOrEqualTo(OF_A_TICKET + 1);
			assertThat(count("/tickets")).isLessThanOrEqualTo(OF_THE_INBOX);
		}
	}

	@Test
	void aTicketWhoseAnswersWereFlaggedAndRatedAsksOnceMoreHoweverManyThereAre() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var counts = new ArrayList<Integer>();
		var answers = 0;
		for (var rows : List.of(1, 5, 20)) {
			for (; answers < rows; answers++) {
				var position = stage.write(Cast.GIULIA, ticket, "Presto");
				stage.flag(Cast.ANNA, ticket, position, FlagKind.VAGUE);
				rating.rate(Cast.ANNA.buyer(), ticket, String.valueOf(position), Map.of(Aspect.CLEAR, false));
			}
			for (var person : List.of(Cast.ANNA, Cast.GIULIA)) {
				browser.signIn(person);
				browser.get("/tickets/" + ticket);
				counts.add(count("/tickets/" + ticket));
			}
		}
		assertThat(counts).allMatch((count) -> count <= OF_A_TICKET + 1);
	}

	@Test
	void theFlagsAskAsOftenForFortyAsForOne() throws Exception {
		browser.signIn(Cast.CARLA);
		var counts = new ArrayList<Integer>();
		var flags = 0;
		for (var rows : ROWS) {
			for (; flags < rows; flags++) {
				var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
				stage.write(Cast.GIULIA, ticket, "Presto");
				stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
			}
			counts.add(count("/admin/flags"));
		}
		assertThat(counts).containsOnly(counts.getFirst()).allMatch((count) -> count <= OF_THE_INBOX);
	}

	/** What a shop may not do comes with who is signed in. */
	@Test
	void sanctionsAskAsOftenForFortyAsForOneAndCostOtherPagesNothing() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.GIULIA);
		browser.get("/tickets/" + ticket);
		var without = List.of(count("/tickets"), count("/orders"));
		var counts = new ArrayList<List<Integer>>();
		var imposed = 0;
		for (var rows : ROWS) {
			var violations = docket.late(rows - imposed);
			violations.forEach((violation) -> docket.impose(Cast.CARLA, Measure.RESTRICTION, List.of(violation)));
			imposed = rows;
			browser.signIn(Cast.GIULIA);
			var others = List.of(count("/tickets"), count("/orders"));
			var ofSeller = count("/sanctions");
			browser.signIn(Cast.CARLA);
			assertThat(others).isEqualTo(without);
			counts.add(List.of(ofSeller, count("/admin/sanctions?view=standing"), count("/admin/sanctions?shop=riva")));
		}
		assertThat(counts).containsOnly(counts.getFirst());
		assertThat(counts.getFirst()).allMatch((count) -> count <= OF_THE_INBOX);
	}

	@Test
	void agreementsCostATicketNoMoreHoweverManyThereAre() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.ANNA);
		browser.get("/tickets/" + ticket);
		var without = count("/tickets/" + ticket);
		var counts = new ArrayList<List<Integer>>();
		for (var rows : ROWS) {
			for (var row = 0; row < rows; row++) {
				deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
			}
			counts.add(List.of(count("/tickets/" + ticket), count("/agreements"), count("/agreements?q=etichetta"),
					count("/agreements?view=open"), count("/orders")));
		}
		assertThat(counts).containsOnly(counts.getFirst());
		assertThat(counts.getFirst().getFirst()).isEqualTo(without + OF_WHAT_IS_NOTED);
	}

	@Test
	void theFirstLookAtATicketCostsNoMoreThanItsMark() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.GIULIA);
		assertThat(count("/tickets/" + ticket)).isEqualTo(count("/tickets/" + ticket) + 1);
	}

	/**
	 * Returns how many statements the pages take together, however many tickets there
	 * are.
	 */
	private int countsOf(String... pages) throws Exception {
		var counts = new ArrayList<List<Integer>>();
		var tickets = 0;
		for (var rows : ROWS) {
			for (; tickets < rows; tickets++) {
				stage.askAboutOffer(Cast.ANNA, House.RIVA, "Tablet %d".formatted(tickets), "Quanto costa?");
				stage.waitFor(Duration.ofHours(1));
			}
			stage.sweep();
			var perPage = new ArrayList<Integer>();
			for (var page : pages) {
				perPage.add(count(page));
			}
			counts.add(perPage);
		}
		assertThat(counts).containsOnly(counts.getFirst());
		return counts.getFirst().stream().mapToInt(Integer::intValue).sum();
	}

	private int count(String page) throws Exception {
		var heard = statements.of(() -> assertThat(browser.get(page).statusCode()).isEqualTo(200));
		return (int) heard.stream().filter((statement) -> !statement.contains("spring_session")).count();
	}

	private void writeUpTo(int messages, TicketId ticket) {
		for (var position = 1; position < messages; position += 2) {
			stage.write(Cast.GIULIA, ticket, "Domani");
			position = stage.write(Cast.ANNA, ticket, "Ancora") - 2;
		}
	}

}
