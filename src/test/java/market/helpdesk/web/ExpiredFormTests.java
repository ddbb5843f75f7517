package market.helpdesk.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.sanction.AppealWords;
import market.helpdesk.sanction.Appealing;
import market.helpdesk.sanction.Docket;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.violation.ReportKind;
import market.helpdesk.violation.Reporting;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms that come too late lose nothing of what was written in them. */
@HelpdeskTest
class ExpiredFormTests {

	static final String TEXT = "Il pacco 42 non arriva <mai>";

	static final String IN_THE_FORM = "Il pacco 42 non arriva &lt;mai&gt;</textarea>";

	final Stage stage;

	final CaseOpening opening;

	final Reporting reporting;

	final JdbcClient jdbc;

	final Appealing appealing;

	final Docket docket;

	final Browser browser;

	ExpiredFormTests(Stage stage, CaseOpening opening, Reporting reporting, Appealing appealing, Imposing imposing,
			ViolationDeciding violations, ApplicationEventPublisher events, TransactionTemplate transaction,
			AdjustableClock clock, JdbcClient jdbc, @LocalServerPort int port) {
		this.stage = stage;
		this.opening = opening;
		this.reporting = reporting;
		this.appealing = appealing;
		this.jdbc = jdbc;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
		this.browser = new Browser(port);
	}

	@Test
	void aMessageWaitsBehindSigningIn() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var answer = browser.submit("/tickets/" + ticket + "/messages", Map.of("body", TEXT));
		assertThat(pageAfterSigningIn(answer)).contains(IN_THE_FORM);
		assertThat(messages()).isOne();
	}

	@Test
	void aMessageWaitsBehindSigningInAgain() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.ANNA).get("/tickets/" + ticket);
		jdbc.sql("delete from spring_session").update();
		var answer = browser.submit("/tickets/" + ticket + "/messages", Map.of("body", TEXT));
		assertThat(pageAfterSigningIn(answer)).contains(IN_THE_FORM);
		assertThat(messages()).isOne();
	}

	@Test
	void whatWasSaidAboutAStageWaitsBehindSigningIn() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var one = opening.open(Cast.ANNA.buyer(), ticket, CaseKind.RETURN, SubmissionKey.next()).orElseThrow();
		var stages = browser.submit("/cases/" + one + "/stages", Map.of("stage", "INSPECTED", "note", TEXT));
		assertThat(pageAfterSigningIn(stages, Cast.GIULIA)).contains(IN_THE_FORM, "The item is inspected");
		browser.forgetCookies();
		var outcome = browser.submit("/cases/" + one + "/outcome", Map.of("outcome", "REJECTED", "reason", TEXT));
		assertThat(pageAfterSigningIn(outcome, Cast.GIULIA)).contains(IN_THE_FORM, "Reject and close");
	}

	@ParameterizedTest
	@ValueSource(strings = { "confirmation", "dismissal" })
	void theReasonOfADecisionWaitsBehindSigningIn(String decision) throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Guarda i nuovi tablet!");
		reporting.report(Cast.ANNA.buyer(), ticket, "2", ReportKind.MARKETING);
		var violation = jdbc.sql("select id from violation_register").query(UUID.class).single();
		var answer = browser.submit("/admin/violations/%s/%s".formatted(violation, decision), Map.of("reason", TEXT));
		assertThat(pageAfterSigningIn(answer, Cast.CARLA)).contains(IN_THE_FORM, "Guarda i nuovi tablet!");
	}

	@Test
	void anAppealWaitsBehindSigningIn() throws Exception {
		var sanction = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		var answer = browser.submit("/sanctions/%s/appeal".formatted(sanction), Map.of("words", TEXT));
		assertThat(pageAfterSigningIn(answer, Cast.GIULIA)).contains(IN_THE_FORM);
	}

	@Test
	void aSanctionWaitsBehindSigningInWithWhatWasChosen() throws Exception {
		var violations = docket.late(2);
		var answer = browser.post("/admin/sanctions", "shop=riva&track=A_ANSWERS&violations=" + violations.get(1) + "&"
				+ Browser.encode(Map.of("measure", "ANSWERS_SUSPENSION", "days", "9", "reasons", TEXT)));
		assertThat(pageAfterSigningIn(answer, Cast.CARLA))
			.contains(IN_THE_FORM, "value=\"%s\" checked".formatted(violations.get(1)), "value=\"9\"",
					"value=\"ANSWERS_SUSPENSION\" checked")
			.doesNotContain("value=\"%s\" checked".formatted(violations.getFirst()));
	}

	@Test
	void whatIsMadeOfAProposalWaitsBehindSigningIn() throws Exception {
		var violations = docket.late(3);
		var proposal = "/admin/sanction-proposals/" + docket.proposal();
		var sanction = browser.post(proposal + "/sanction", "violations=" + violations.get(0) + "&violations="
				+ violations.get(1) + "&" + Browser.encode(Map.of("measure", "REMINDER", "reasons", TEXT)));
		assertThat(pageAfterSigningIn(sanction, Cast.CARLA))
			.contains(IN_THE_FORM, "value=\"%s\" checked".formatted(violations.get(0)),
					"value=\"%s\" checked".formatted(violations.get(1)))
			.doesNotContain("value=\"%s\" checked".formatted(violations.get(2)));
		browser.forgetCookies();
		var refusal = browser.submit(proposal + "/refusal", Map.of("reason", TEXT));
		assertThat(pageAfterSigningIn(refusal, Cast.CARLA)).contains(IN_THE_FORM);
	}

	@Test
	void whatIsSaidToARemovalWaitsBehindSigningIn() throws Exception {
		var removal = "/admin/sanctions/" + docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		var withdrawal = browser.submit(removal + "/withdrawal", Map.of("reason", TEXT));
		assertThat(pageAfterSigningIn(withdrawal, Cast.DARIO)).contains(IN_THE_FORM);
		browser.forgetCookies();
		var signature = browser.submit(removal + "/signature", Map.of());
		assertThat(pageAfterSigningIn(signature, Cast.DARIO)).contains("action=\"" + removal + "/withdrawal\"");
	}

	@Test
	void theDecisionOfAnAppealWaitsBehindSigningInOnThePageOfItsSanction() throws Exception {
		var sanction = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		var appeal = appealing.appeal(Cast.GIULIA.member(), sanction, new AppealWords("No"), List.of());
		browser.signIn(Cast.DARIO);
		var form = browser.get("/admin/sanctions/" + sanction).body();
		assertThat(form).contains("name=\"sanction\" value=\"%s\"".formatted(sanction));
		var answer = browser.post("/admin/appeals/%s/decision".formatted(appeal), Browser
			.encode(Map.of("sanction", sanction.toString(), "reason", TEXT, "decision", "UPHOLD", "_csrf", "old")));
		assertThat(Browser.target(answer)).isEqualTo("/admin/sanctions/" + sanction);
		assertThat(browser.follow(answer).body()).contains(IN_THE_FORM);
		assertThat(jdbc.sql("select count(*) from appeal_decisions").query(Long.class).single()).isZero();
	}

	@Test
	void aMessageThatWaitedIsShownOnce() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		pageAfterSigningIn(browser.submit("/tickets/" + ticket + "/messages", Map.of("body", TEXT)));
		assertThat(browser.get("/tickets/" + ticket).body()).doesNotContain(IN_THE_FORM);
	}

	@Test
	void aMessageThatWaitedCanBeSent() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		pageAfterSigningIn(browser.submit("/tickets/" + ticket + "/messages", Map.of("body", TEXT)));
		browser.submit("/tickets/" + ticket + "/messages", Map.of("body", TEXT));
		assertThat(messages()).isEqualTo(2);
	}

	/** One that would add a box waits, too: nothing of it is sent either way. */
	@ParameterizedTest
	@ValueSource(strings = { "messages", "point-boxes" })
	void pointsWithAnOldTokenWaitOnTheirPage(String where) throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.ANNA);
		var answer = browser.post("/tickets/" + ticket + "/" + where,
				"body=&points=Quando%2C+e+dove%3F&points=&points=Perch%C3%A9%3F&_csrf=old");
		assertThat(Browser.target(answer)).isEqualTo("/tickets/" + ticket);
		assertThat(browser.follow(answer).body()).contains(">Quando, e dove?</textarea>", ">Perché?</textarea>");
		assertThat(messages()).isOne();
	}

	@Test
	void ticksWithAnOldTokenWaitOnTheirPage() throws Exception {
		var ticket = stage.annaAsksPoints("Rimborso", "", "Ricevuto?", "Quando?");
		browser.signIn(Cast.GIULIA);
		var answer = browser.post("/tickets/" + ticket + "/messages", "body=Domani&answers=2&_csrf=old");
		assertThat(browser.follow(answer).body()).containsPattern("name=\"answers\" value=\"2\" checked")
			.containsPattern("name=\"answers\" value=\"1\">");
	}

	@Test
	void pointsThatAreFlaggedWaitOnTheirPage() throws Exception {
		var ticket = stage.annaAsksPoints("Rimborso", "", "Ricevuto?", "Quando?");
		stage.answer(Cast.GIULIA, ticket, "Sì.", 1, 2);
		browser.signIn(Cast.ANNA);
		var answer = browser.post("/tickets/" + ticket + "/messages/2/flag",
				"kind=NOT_ANSWERED&points=2&words=Niente&_csrf=old");
		assertThat(browser.follow(answer).body()).contains(">Niente</textarea>")
			.containsPattern("name=\"points\" value=\"2\" checked")
			.containsPattern("name=\"points\" value=\"1\">");
	}

	@Test
	void aNewTicketsPointsWaitOnItsPage() throws Exception {
		browser.signIn(Cast.ANNA);
		var answer = browser.post("/tickets/new/point-boxes",
				"order=IT-204655&subject=Dove&body=&points=Quando%2C+e+dove%3F&_csrf=old");
		assertThat(browser.follow(answer).body()).contains(">Quando, e dove?</textarea>", "value=\"Dove\"");
	}

	@Test
	void anAbsenceWithAnOldTokenWaitsOnItsPage() throws Exception {
		browser.signIn(Cast.GIULIA);
		var answer = browser.post("/absences",
				Browser.encode(Map.of("firstDay", "2026-02-02", "lastDay", "2026-02-13", "_csrf", "old")));
		assertThat(Browser.target(answer)).isEqualTo("/absences");
		assertThat(browser.follow(answer).body()).contains("value=\"2026-02-02\"", "value=\"2026-02-13\"");
	}

	/** Signed in, but with the page of a session before. */
	@Test
	void aMessageWithAnOldTokenWaitsOnItsPage() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.ANNA);
		var answer = browser.post("/tickets/" + ticket + "/messages",
				Browser.encode(Map.of("body", TEXT, "_csrf", "old")));
		assertThat(Browser.target(answer)).isEqualTo("/tickets/" + ticket);
		assertThat(browser.follow(answer).body()).contains(IN_THE_FORM);
		assertThat(messages()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "order=IT-204655", "shop=riva&offer=Tablet+%26+penna" })
	void aNewTicketWaitsBehindSigningIn(String about) throws Exception {
		var answer = browser.post("/tickets",
				about + "&" + Browser.encode(Map.of("topic", "SHIPPING", "subject", "Dove", "body", TEXT)));
		assertThat(pageAfterSigningIn(answer)).contains(IN_THE_FORM, "value=\"Dove\"")
			.containsPattern("value=\"SHIPPING\"\\s+selected")
			.contains(about.startsWith("order") ? Stage.ANNAS_ORDER : "Tablet &amp; penna");
		assertThat(messages()).isZero();
	}

	@Test
	void aReasonToTakeOverWithAnOldTokenWaitsOnItsPage() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.CARLA);
		browser.get("/tickets/" + ticket);
		browser.submit("/tickets/" + ticket + "/inspections", Map.of("reason", "COMPLAINT"));
		var answer = browser.post("/tickets/" + ticket + "/take-over",
				Browser.encode(Map.of("reason", "Nessuno risponde", "_csrf", "old")));
		assertThat(Browser.target(answer)).isEqualTo("/tickets/" + ticket);
		assertThat(browser.follow(answer).body()).contains(">Nessuno risponde</textarea>");
		assertThat(jdbc.sql("select count(*) from take_overs").query(Long.class).single()).isZero();
	}

	/** What has no text is not done, and leads to where its button stands. */
	@ParameterizedTest
	@ValueSource(strings = { "waiver", "waiver-withdrawal", "waiver-proposal", "hand-back" })
	void buttonsWithAnOldTokenLeadToTheirTicket(String button) throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.ANNA);
		var answer = browser.post("/tickets/" + ticket + "/" + button, Browser.encode(Map.of("_csrf", "old")));
		assertThat(Browser.target(answer)).isEqualTo("/tickets/" + ticket);
		assertThat(jdbc.sql("select count(*) from waivers").query(Long.class).single()).isZero();
	}

	@Test
	void otherFormsLeadHome() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var answer = browser.submit("/tickets/" + ticket + "/closure", Map.of());
		assertThat(Browser.target(answer)).isEqualTo("/login?expired");
		assertThat(jdbc.sql("select count(*) from closures").query(Long.class).single()).isZero();
	}

	@Test
	void whoeverSignsInInsteadSeesNothingOfIt() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.follow(browser.submit("/tickets/" + ticket + "/messages", Map.of("body", TEXT)));
		var page = browser.follow(browser.signIn("marco", Cast.PASSWORD));
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).doesNotContain("Il pacco 42");
	}

	/** Nor do words of another site come into anyone's form. */
	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "http://localhost", "http://localhost.evil.example" })
	void otherSitesAreRefusedAndGetNoSession(String origin) throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var answer = postFrom(origin, "/tickets/" + ticket + "/messages");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("helpdesk="));
		assertThat(jdbc.sql("select count(*) from spring_session").query(Long.class).single()).isZero();
	}

	@Test
	void otherSitesPutNoWordsIntoTheFormOfWhoIsSignedIn() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.ANNA);
		assertThat(postFrom("https://evil.example", "/tickets/" + ticket + "/messages").statusCode()).isEqualTo(403);
		assertThat(browser.get("/tickets/" + ticket).body()).doesNotContain("Il pacco 42");
		assertThat(messages()).isOne();
	}

	@Test
	void ourOwnPagesMayBeLate() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(Browser.target(postFrom(browser.origin(), "/tickets/" + ticket + "/messages")))
			.isEqualTo("/login?expired");
	}

	private HttpResponse<String> postFrom(String origin, String path) throws Exception {
		return browser.post(path, BodyPublishers.ofString(Browser.encode(Map.of("body", TEXT))),
				(request) -> request.header("Origin", origin));
	}

	private String pageAfterSigningIn(HttpResponse<String> answer) throws Exception {
		return pageAfterSigningIn(answer, Cast.ANNA);
	}

	private String pageAfterSigningIn(HttpResponse<String> answer, Cast person) throws Exception {
		assertThat(Browser.target(answer)).isEqualTo("/login?expired");
		assertThat(browser.follow(answer).body()).contains("role=\"alert\"", "waits for you");
		var page = browser.follow(browser.signIn(person.username(), Cast.PASSWORD));
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private long messages() {
		return jdbc.sql("select count(*) from messages").query(Long.class).single();
	}

}
