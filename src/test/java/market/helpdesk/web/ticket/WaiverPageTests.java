package market.helpdesk.web.ticket;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** That no answer is needed: the buyer says it, a shop can only ask (R13). */
@HelpdeskTest
class WaiverPageTests {

	private static final String SAY = "formaction=\"/tickets/%s/waiver\"";

	private static final String WITHDRAW = "action=\"/tickets/%s/waiver-withdrawal\"";

	private static final String ASK = "action=\"/tickets/%s/waiver-proposal\"";

	private static final String CHANGED = "Something happened in this ticket in the meantime";

	private final Stage stage;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final int port;

	WaiverPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc, @LocalServerPort int port) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
		this.port = port;
	}

	@Test
	void theButtonIsThereForTheBuyerWhileAnAnswerIsOwed() {
		var ticket = annaAsks();
		assertThat(page(Cast.ANNA, ticket)).contains(SAY.formatted(ticket), "name=\"waive\"").doesNotContain("checked");
		assertThat(page(Cast.GIULIA, ticket)).doesNotContain(SAY.formatted(ticket), "name=\"waive\"");
		stage.write(Cast.GIULIA, ticket, "Domani");
		assertThat(page(Cast.ANNA, ticket)).doesNotContain(SAY.formatted(ticket), "name=\"waive\"");
	}

	@Test
	void bothSidesSeeThatNoAnswerIsNeeded() {
		var ticket = annaAsks();
		assertThat(send(Cast.ANNA, ticket, "waiver", "seen", "1")).hasRedirectedUrl("/tickets/" + ticket);
		assertThat(page(Cast.ANNA, ticket))
			.contains("You said that you need no answer", "It was due tomorrow 10:00.",
					"Until then you can change your mind", "Anna Bruni: no answer needed",
					"ended with 24 h 00 m to spare", WITHDRAW.formatted(ticket))
			.doesNotContain("The shop answers by");
		assertThat(page(Cast.GIULIA, ticket))
			.contains("The buyer said that no answer is needed", "data-waived=\"true\"")
			.doesNotContain("Answer due in", WITHDRAW.formatted(ticket));
	}

	@Test
	void listsSayThatNoAnswerIsNeeded() {
		stage.waive(Cast.ANNA, annaAsks());
		assertThat(at(Cast.ANNA, "/tickets")).contains("No answer needed").doesNotContain("Your turn");
		assertThat(at(Cast.GIULIA, "/tickets?view=waiting-for-buyer")).contains("No answer needed");
	}

	@Test
	void oneClickBringsTheDeadlineBack() {
		var ticket = annaAsks();
		send(Cast.ANNA, ticket, "waiver", "seen", "1");
		stage.waitUntil("2026-01-14T18:00");
		for (var twice = 0; twice < 2; twice++) {
			assertThat(send(Cast.ANNA, ticket, "waiver-withdrawal", "seen", "1"))
				.hasRedirectedUrl("/tickets/" + ticket);
		}
		assertThat(page(Cast.ANNA, ticket)).contains("The shop answers by", "tomorrow 10:00",
				"Anna Bruni wants an answer after all");
		assertThat(count("waiver_withdrawals")).isOne();
	}

	@Test
	void afterItsTimeAFreshMessageIsTheWay() {
		var ticket = annaAsks();
		send(Cast.ANNA, ticket, "waiver", "seen", "1");
		stage.waitUntil("2026-01-15T10:01");
		assertThat(page(Cast.ANNA, ticket)).contains("That time is over. If you need an answer after all")
			.doesNotContain(WITHDRAW.formatted(ticket));
		assertThat(page(Cast.GIULIA, ticket)).contains("only a new message of the buyer");
		assertThat(send(Cast.ANNA, ticket, "waiver-withdrawal", "seen", "1"))
			.hasRedirectedUrl("/tickets/%s?notice=lapsed&since=1".formatted(ticket));
		assertThat(at(Cast.ANNA, "/tickets/%s?notice=lapsed".formatted(ticket)))
			.contains("The time of the original deadline is over");
		assertThat(count("waiver_withdrawals")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "waiver", "waiver-withdrawal" })
	void whoeverPressesOnAnOldPageIsToldAndShownWhatCame(String button) {
		var ticket = annaAsks();
		if (button.equals("waiver-withdrawal")) {
			stage.waive(Cast.ANNA, ticket);
		}
		stage.write(Cast.GIULIA, ticket, "Domani");
		var told = "/tickets/%s?notice=changed&since=1".formatted(ticket);
		assertThat(send(Cast.ANNA, ticket, button, "seen", "1")).hasRedirectedUrl(told);
		assertThat(at(Cast.ANNA, told)).contains(CHANGED)
			.doesNotContain("Yours has been sent")
			.containsPattern("id=\"message-2\"[^>]*data-fresh=\"true\"");
	}

	@Test
	void aShopThatAsksOnAnOldPageReadsFirst() {
		var ticket = annaAsks();
		stage.write(Cast.ANNA, ticket, "È urgente!");
		assertThat(send(Cast.GIULIA, ticket, "waiver-proposal", "seen", "1"))
			.hasRedirectedUrl("/tickets/%s?notice=changed&since=1".formatted(ticket));
		assertThat(count("waiver_proposals")).isZero();
	}

	@Test
	void whatWasBegunInTheMessageBoxWaits() throws Exception {
		var ticket = annaAsks();
		var browser = new Browser(port).signIn(Cast.ANNA);
		browser.get("/tickets/" + ticket);
		var answer = browser.submit("/tickets/" + ticket + "/waiver", Map.of("seen", "1", "body", "Grazie, a pr"));
		assertThat(browser.follow(answer).body()).contains(">Grazie, a pr</textarea>", WITHDRAW.formatted(ticket));
		assertThat(count("messages")).isOne();
	}

	@Test
	void whatWasBegunWaitsBesideWhatCameMeanwhile() throws Exception {
		var ticket = annaAsks();
		var browser = new Browser(port).signIn(Cast.ANNA);
		browser.get("/tickets/" + ticket);
		stage.write(Cast.GIULIA, ticket, "Domani");
		var answer = browser.submit("/tickets/" + ticket + "/waiver", Map.of("seen", "1", "body", "Grazie, a pr"));
		assertThat(browser.follow(answer).body()).contains(">Grazie, a pr</textarea>", CHANGED);
	}

	@Test
	void whoeverClosesCanSayItAtOnce() {
		var ticket = annaAsks();
		send(Cast.ANNA, ticket, "closure", "seen", "1", "waive", "true");
		assertThat(page(Cast.ANNA, ticket)).contains("Closed by Anna Bruni", "Anna Bruni: no answer needed",
				"data-status=\"CLOSED\"");
		assertThat(count("waivers")).isOne();
	}

	@Test
	void whoeverClosesWithoutSayingItIsOwedTheAnswer() {
		var ticket = annaAsks();
		send(Cast.ANNA, ticket, "closure", "seen", "1");
		assertThat(page(Cast.ANNA, ticket)).contains("The shop answers by", SAY.formatted(ticket));
		assertThat(count("waivers")).isZero();
	}

	@Test
	void whoeverClosesOnAnOldPageReadsFirst() {
		var ticket = annaAsks();
		stage.write(Cast.GIULIA, ticket, "Domani");
		assertThat(send(Cast.ANNA, ticket, "closure", "seen", "1", "waive", "true"))
			.hasRedirectedUrl("/tickets/%s?notice=changed&since=1".formatted(ticket));
		assertThat(count("closures")).isZero();
	}

	@Test
	void theShopAsksOnceAndIsToldThatTheClockRunsOn() {
		var ticket = annaAsks();
		assertThat(page(Cast.GIULIA, ticket)).contains(ASK.formatted(ticket), "the clock runs on");
		for (var seller : new Cast[] { Cast.GIULIA, Cast.LUCA }) {
			assertThat(send(seller, ticket, "waiver-proposal", "seen", "1")).hasRedirectedUrl("/tickets/" + ticket);
		}
		assertThat(page(Cast.GIULIA, ticket)).contains("You asked whether an answer is still needed", "Answer due in")
			.doesNotContain(ASK.formatted(ticket));
		assertThat(count("waiver_proposals")).isOne();
	}

	@Test
	void theBuyerAgreesWithOneClickAndNeedDoNothing() {
		var ticket = annaAsks();
		stage.askWhetherNeeded(Cast.GIULIA, ticket);
		assertThat(page(Cast.ANNA, ticket)).contains("Riva Ricondizionati asks whether you still need an answer",
				"there is nothing to do", "Giulia Riva asked whether an answer is still needed", "The shop answers by");
		send(Cast.ANNA, ticket, "waiver", "seen", "1");
		assertThat(page(Cast.ANNA, ticket)).doesNotContain("asks whether you still need");
		assertThat(jdbc.sql("select proposed from waivers").query(Boolean.class).single()).isTrue();
	}

	@Test
	void theQuestionIsSettledByWritingOn() {
		var ticket = annaAsks();
		stage.askWhetherNeeded(Cast.GIULIA, ticket);
		stage.write(Cast.ANNA, ticket, "Sì, per favore");
		assertThat(page(Cast.ANNA, ticket)).doesNotContain("asks whether you still need");
		assertThat(page(Cast.GIULIA, ticket)).doesNotContain(ASK.formatted(ticket));
	}

	@ParameterizedTest
	@CsvSource({ "GIULIA, waiver, 403", "GIULIA, waiver-withdrawal, 403", "ANNA, waiver-proposal, 403",
			"CARLA, waiver, 403", "CARLA, waiver-proposal, 403", "MARCO, waiver, 404", "MARCO, waiver-withdrawal, 404",
			"EWA, waiver-proposal, 404" })
	void nobodyElseSaysIt(Cast person, String button, int status) {
		var ticket = annaAsks();
		assertThat(send(person, ticket, button, "seen", "1")).hasStatus(status);
		assertThat(count("waivers") + count("waiver_proposals")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "nonsense", "''", "CHANGED" })
	void anotherNoticeIsNone(String notice) {
		var ticket = annaAsks();
		assertThat(at(Cast.ANNA, "/tickets/%s?notice=%s".formatted(ticket, notice))).doesNotContain("role=\"alert\"");
	}

	@Test
	void italianSaysItInItalian() {
		var ticket = annaAsks();
		stage.waive(Cast.ANNA, ticket);
		assertThat(
				pages.get().uri("/tickets/{id}", ticket).with(Cast.GIULIA.signedIn()).header("Accept-Language", "it"))
			.bodyText()
			.contains("Il cliente ha detto che non serve una risposta", "Anna Bruni: non serve una risposta")
			.doesNotContain("No answer needed");
	}

	private TicketId annaAsks() {
		return stage.annaAsks("Rimborso", "Quando arriva?");
	}

	private MvcTestResult send(Cast person, TicketId ticket, String button, String... fields) {
		var form = pages.post().uri("/tickets/{id}/{button}", ticket, button).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

	private String page(Cast viewer, TicketId ticket) {
		return at(viewer, "/tickets/" + ticket);
	}

	private String at(Cast viewer, String path) {
		var page = pages.get().uri(path).with(viewer.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
