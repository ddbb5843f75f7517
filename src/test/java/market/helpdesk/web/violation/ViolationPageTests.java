package market.helpdesk.web.violation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.Suspects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What administrators decide, shops see of themselves, and buyers report (R7-R10). */
@HelpdeskTest
class ViolationPageTests {

	private static final String TEXT = "Il rimborso parte oggi & domani. Chiama: 333 1234567";

	private static final String MARKED = "domani. Chiama: <mark class=\"violation-evidence__mark\">333 1234567</mark>";

	private final Stage stage;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Suspects suspects;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	ViolationPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
		this.suspects = new Suspects(jdbc, events, transaction, clock);
	}

	@BeforeEach
	void aTicket() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
	}

	@Test
	void theQueueShowsWhatIsToBeDecidedWithItsEvidenceAndAForm() {
		var violation = suspect();

		assertThat(at(Cast.CARLA, "/admin/violations")).contains("aria-current=\"page\"", "To decide", "R7",
				"Contact outside the platform", "Riva Ricondizionati", MARKED, "a phone number",
				"It was held back for an administrator to look at", "data-decide-by-keyboard", "<kbd>J</kbd>",
				"/admin/violations/%s/confirmation".formatted(violation),
				"/admin/violations/%s/dismissal".formatted(violation));
	}

	@Test
	void whatWaitsLongestComesFirstAndLeadsToTheNext() {
		var first = suspect();
		stage.waitUntil("2026-01-14T11:00");
		var second = suspect();

		var queue = at(Cast.CARLA, "/admin/violations");
		assertThat(queue.indexOf("violation-" + first)).isLessThan(queue.indexOf("violation-" + second));
		assertThat(queue).contains("name=\"next\" value=\"%s\"".formatted(second));
	}

	@Test
	void theDashboardAndTheNavigationTellHowManyWait() {
		suspect();
		suspect();

		assertThat(at(Cast.CARLA, "/admin")).contains("2 violations to decide", "to decide</span>");
		assertThat(at(Cast.CARLA, "/admin/shops")).containsPattern("navigation__count\"><span>2</span>");
		assertThat(at(Cast.GIULIA, "/orders")).doesNotContain("to decide");
	}

	@Test
	void aDecisionLeadsToTheNextOneWhereTheListWas() {
		var violation = suspect();
		var next = UUID.randomUUID();

		assertThat(decide(Cast.CARLA, violation, "confirmation", "reason", "Il suo numero", "shop", "riva & co", "next",
				next.toString()))
			.hasRedirectedUrl("/admin/violations?view=to-decide&shop=riva%20%26%20co&decided#violation-" + next);
		assertThat(state(violation)).isEqualTo("CONFIRMED");
		assertThat(at(Cast.CARLA, "/admin/violations?view=to-decide&decided=")).contains("Decided and on record",
				"Nothing to decide");
		assertThat(at(Cast.DARIO, "/admin/violations?view=confirmed")).contains("Carla Moretti: Il suo numero");
	}

	@Test
	void whoeverFakesWhereTheListWasIsLedNowhereElse() {
		assertThat(decide(Cast.CARLA, suspect(), "dismissal", "reason", "Va bene", "next", "//evil.example", "after",
				"//evil.example"))
			.hasRedirectedUrl("/admin/violations?view=to-decide&after=%2F%2Fevil.example&decided");
	}

	@ParameterizedTest
	@CsvSource({ "confirmation, CONFIRMED, confirmed", "dismissal, DISMISSED, dismissed" })
	void theViolationTellsWhatBecameOfIt(String decision, String state, String word) {
		var violation = suspect();
		decide(Cast.CARLA, violation, decision, "reason", "Si vede");

		assertThat(state(violation)).isEqualTo(state);
		assertThat(at(Cast.DARIO, "/admin/violations/" + violation))
			.containsIgnoringCase(word + " by Carla Moretti: Si vede")
			.contains("Found by screening", MARKED, "/tickets/" + ticket, "(asks you for a reason)")
			.doesNotContain("/dismissal");
	}

	@ParameterizedTest
	@ValueSource(strings = { "confirmation", "dismissal" })
	void aDecisionNeedsAReasonThatFits(String decision) {
		var violation = suspect();

		assertThat(decide(Cast.CARLA, violation, decision, "reason", " ")).hasStatus(422)
			.bodyText()
			.contains("Please say why.", MARKED);
		assertThat(decide(Cast.CARLA, violation, decision, "reason", "x".repeat(501), "next", "abc")).hasStatus(422)
			.bodyText()
			.contains("x".repeat(501) + "</textarea>", "name=\"next\" value=\"abc\"");
		assertThat(decide(Cast.CARLA, violation, decision)).hasStatus(422);
		assertThat(state(violation)).isEqualTo("SUSPECTED");
	}

	@Test
	void theSecondAdministratorIsToldWhatTheFirstDecidedAndLosesNothing() {
		var violation = suspect();
		decide(Cast.CARLA, violation, "dismissal", "reason", "Un ordine");

		assertThat(decide(Cast.DARIO, violation, "confirmation", "reason", "Un telefono")).hasStatus(409)
			.bodyText()
			.contains("Somebody else decided it in the meantime", "Dismissed by Carla Moretti: Un ordine",
					"Un telefono");
		assertThat(state(violation)).isEqualTo("DISMISSED");
	}

	@Test
	void whatTheClockConfirmedShowsItsDeadlineExplainedAndIsNobodysToDecide() {
		stage.waitUntil("2026-01-15T10:30");
		stage.sweep();
		var violation = suspects.only();

		assertThat(at(Cast.CARLA, "/admin/violations/" + violation))
			.contains("Found and confirmed by the clock", "Why this deadline?", "Thu 15 Jan 10:00", "R13")
			.doesNotContain("/dismissal");
		assertThat(decide(Cast.CARLA, violation, "dismissal", "reason", "No")).hasStatus(409);
		assertThat(state(violation)).isEqualTo("CONFIRMED");
	}

	@Test
	void anUpheldFlagIsShownWithWhoUpheldIt() {
		stage.write(Cast.GIULIA, ticket, "Presto.");
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.uphold(Cast.CARLA, ticket, 2);

		assertThat(at(Cast.DARIO, "/admin/violations/" + suspects.only())).contains("That says nothing",
				"Confirmed by Carla Moretti: It says nothing", "/tickets/%s#message-2".formatted(ticket));
	}

	@Test
	void listsAreFilteredByShopAndKind() {
		suspect();

		assertThat(at(Cast.CARLA, "/admin/violations?shop=riva&kind=OFF_PLATFORM_CONTACT")).contains("333 1234567");
		assertThat(at(Cast.CARLA, "/admin/violations?shop=nowa")).contains("No violation of that shop and kind")
			.doesNotContain("333 1234567");
		assertThat(at(Cast.CARLA, "/admin/violations?view=to-decide&kind=MARKETING")).doesNotContain("333 1234567");
		assertThat(at(Cast.CARLA, "/admin/violations?kind=NOTHING&view=nowhere")).contains("333 1234567");
	}

	@ParameterizedTest
	@ValueSource(strings = { "to-decide", "confirmed", "dismissed", "waived", "all" })
	void anEmptyListSaysWhatComesThere(String view) {
		assertThat(at(Cast.CARLA, "/admin/violations?view=" + view)).contains("empty-state");
	}

	@Test
	void whatIsNoViolationIsNotThere() {
		for (var id : new String[] { UUID.randomUUID().toString(), "1", "null" }) {
			assertThat(get(Cast.CARLA, "/admin/violations/" + id)).hasStatus(404);
			for (var decision : new String[] { "confirmation", "dismissal" }) {
				assertThat(send(Cast.CARLA, "/admin/violations/%s/%s".formatted(id, decision), "reason", "x"))
					.hasStatus(404);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "EWA" })
	void onlyAdministratorsDecide(Cast person) {
		var violation = suspect();

		for (var decision : new String[] { "confirmation", "dismissal" }) {
			assertThat(decide(person, violation, decision, "reason", "x")).hasStatus(403);
		}
		assertThat(get(person, "/admin/violations/" + violation)).hasStatus(403);
		assertThat(state(violation)).isEqualTo("SUSPECTED");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "CARLA" })
	void onlyWhoActsForAShopHasAPageOfOnesOwn(Cast person) {
		assertThat(get(person, "/violations")).hasStatus(403);
	}

	@ParameterizedTest
	@EnumSource(names = { "GIULIA", "LUCA" })
	void aShopSeesItsOwnWithTheEvidence(Cast member) {
		suspect();

		assertThat(at(member, "/violations")).contains("Contact outside the platform", MARKED, "Giulia Riva wrote this",
				"An administrator is looking at it", "/tickets/" + ticket);
		assertThat(at(Cast.EWA, "/violations")).contains("No violations", "Your shop has broken no rule")
			.doesNotContain("333 1234567");
	}

	@Test
	void aShopReadsTheReasonAndNotTheAdministratorsName() {
		var violation = suspect();
		decide(Cast.CARLA, violation, "confirmation", "reason", "Il tuo numero");

		assertThat(at(Cast.GIULIA, "/violations"))
			.contains("The marketplace confirmed it: Il tuo numero", "data-state=\"CONFIRMED\"")
			.doesNotContain("Carla");
		assertThat(at(Cast.GIULIA, "/notices")).contains("Violation confirmed: Contact outside the platform (R7)",
				"Il tuo numero", "/violations#violation-" + violation);
		assertThat(at(Cast.EWA, "/notices")).doesNotContain("Violation confirmed");
	}

	@Test
	void aShopIsNotGivenNoticeOfWhatIsDismissed() {
		decide(Cast.CARLA, suspect(), "dismissal", "reason", "Un ordine");

		assertThat(at(Cast.GIULIA, "/violations")).contains("The marketplace dismissed it: Un ordine");
		assertThat(at(Cast.GIULIA, "/notices")).doesNotContain("Violation confirmed");
	}

	@Test
	void aBuyerReportsAMessageOfTheShopWithOneClick() {
		stage.write(Cast.LUCA, ticket, "Guarda i nuovi tablet!");
		assertThat(at(Cast.ANNA, "/tickets/" + ticket)).contains("/messages/2/reports\"")
			.doesNotContain("/messages/1/reports");

		for (var click = 0; click < 2; click++) {
			assertThat(report(Cast.ANNA, "2", "MARKETING")).hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
		}
		assertThat(count("message_reports")).isOne();
		assertThat(at(Cast.ANNA, "/tickets/" + ticket)).contains("Reported as advertising", "will look at it")
			.doesNotContain("/messages/2/reports\"");
		assertThat(at(Cast.CARLA, "/admin/violations")).contains("R10", "by Luca Sartori, as advertising",
				"Guarda i nuovi tablet!");
		assertThat(at(Cast.GIULIA, "/violations")).contains("by Luca Sartori, as advertising",
				"Guarda i nuovi tablet!");
		assertThat(at(Cast.GIULIA, "/tickets/" + ticket)).doesNotContain("message-report");
	}

	@Test
	void theBuyerIsToldThatItWasLookedAtAndNotWhatBecameOfIt() {
		stage.write(Cast.LUCA, ticket, "Guarda i nuovi tablet!");
		report(Cast.ANNA, "2", "OFF_PLATFORM");
		decide(Cast.CARLA, suspects.only(), "dismissal", "reason", "Niente di male");

		assertThat(at(Cast.ANNA, "/tickets/" + ticket)).contains("has looked at it").doesNotContain("Niente di male");
	}

	@Test
	void onlyTheBuyerOfTheTicketReports() {
		stage.write(Cast.LUCA, ticket, "Guarda i nuovi tablet!");

		assertThat(report(Cast.MARCO, "2", "MARKETING")).hasStatus(404);
		assertThat(report(Cast.GIULIA, "2", "MARKETING")).hasStatus(403);
		assertThat(report(Cast.CARLA, "2", "MARKETING")).hasStatus(403);
		assertThat(report(Cast.ANNA, "1", "MARKETING")).hasStatus(404);
		assertThat(report(Cast.ANNA, "2", "NOTHING")).hasStatus(404);
		assertThat(send(Cast.ANNA, "/tickets/%s/messages/2/reports".formatted(ticket))).hasStatus(400);
		assertThat(count("message_reports")).isZero();
	}

	@Test
	void itIsOnRecordAndToldInItalian() {
		stage.write(Cast.LUCA, ticket, "Guarda i nuovi tablet!");
		report(Cast.ANNA, "2", "MARKETING");
		decide(Cast.CARLA, suspects.only(), "confirmation", "reason", "Pubblicità");

		assertThat(at(Cast.DARIO, "/admin/audit")).contains("Message reported", "Violation recorded",
				"Violation decided");
		var shown = pages.get().uri("/violations").locale(Locale.ITALIAN).with(Cast.GIULIA.signedIn()).exchange();
		assertThat(new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.contains("Ai clienti non si scrive mai per pubblicità", "l&#39;ha confermata: Pubblicità");
	}

	private UUID suspect() {
		suspects.wrote(Cast.GIULIA, ticket, TEXT, "333 1234567", DetectionRule.PHONE_NUMBER);
		return jdbc.sql("select id from violations order by recorded_at desc, id desc limit 1")
			.query(UUID.class)
			.single();
	}

	private String state(UUID violation) {
		return jdbc.sql("select state from violation_register where id = ?")
			.param(violation)
			.query(String.class)
			.single();
	}

	private MvcTestResult decide(Cast person, UUID violation, String decision, String... fields) {
		return send(person, "/admin/violations/%s/%s".formatted(violation, decision), fields);
	}

	private MvcTestResult report(Cast person, String position, String kind) {
		return send(person, "/tickets/%s/messages/%s/reports".formatted(ticket, position), "kind", kind);
	}

	private MvcTestResult send(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(path).with(person.signedIn()).exchange();
	}

	private String at(Cast viewer, String path) {
		var page = get(viewer, path);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
