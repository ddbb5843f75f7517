package market.helpdesk.web.ticket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.Browser;
import market.helpdesk.web.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Asking point by point and answering so, as the pages do without JavaScript (R16). */
@HelpdeskTest
class PointsPageTests {

	static final String THREE = "Avete ricevuto il pacco? Quando parte il rimborso? Su quale carta arriva?";

	final Stage stage;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	final int port;

	PointsPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc, @LocalServerPort int port) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
		this.port = port;
	}

	@Test
	void aBuyerAsksPointByPointAndEmptyBoxesSayNothing() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		assertThat(post(Cast.ANNA, ticket, form("body", "Due cose:", "points", "", "points", "Ricevuto, vero o no?",
				"points", " \u200B", "points", "Quando?")))
			.hasStatus(302);
		assertThat(points()).containsExactly("1 Ricevuto, vero o no? true", "2 Quando? true");
	}

	/** As a list, it would be cut at its commas. */
	@Test
	void aSinglePointKeepsItsCommas() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		post(Cast.ANNA, ticket, form("body", "", "points", "Quando, e su quale carta, arriva?"));
		assertThat(points()).containsExactly("1 Quando, e su quale carta, arriva? true");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void pointsAloneAreAMessageThatBothSidesSee(Cast viewer) {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		assertThat(post(Cast.ANNA, ticket, form("body", " ", "points", "<b>Quando</b>?"))).hasStatus(302);
		assertThat(page(viewer, ticket)).contains("<ol class=\"points\">", "&lt;b&gt;Quando&lt;/b&gt;?")
			.doesNotContainPattern("class=\"message__text\"[^>]*></p>")
			.doesNotContain("<b>Quando");
		assertThat(jdbc.sql("select body from messages where position = 2").query(String.class).single()).isEmpty();
		assertThat(list(viewer)).contains("&lt;b&gt;Quando&lt;/b&gt;?", "1 of 1 point open");
	}

	@Test
	void nothingAndNoPointIsNoMessage() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		assertThat(post(Cast.ANNA, ticket, form("body", "", "points", "", "points", " "))).hasStatus(422)
			.bodyText()
			.contains("id=\"body-error\"");
	}

	@Test
	void whatIsWrongStandsBesideItsBoxAndNothingIsLost() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		var answer = post(Cast.ANNA, ticket, form("body", "Due cose:", "points", "Quando?", "points", "a".repeat(501),
				"points", "", "points", "Dove?"));
		assertThat(answer).hasStatus(422)
			.bodyText()
			.contains(">Quando?</textarea>", ">" + "a".repeat(501) + "</textarea>", ">Dove?</textarea>", "Due cose:")
			.contains("That is 501 characters", "<details", " open=\"open\"")
			.containsOnlyOnce("aria-invalid=\"true\"")
			.containsPattern("id=\"point-2\"[^>]*aria-invalid=\"true\" aria-describedby=\"points.texts\\[1]-error\"")
			.doesNotContain("body-error");
		assertThat(points()).isEmpty();
	}

	@Test
	void twentyPointsFitAndTheNextOneIsToldSo() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		var twenty = IntStream.rangeClosed(1, 20).mapToObj("Cosa %d?"::formatted).toList();
		var fields = new LinkedMultiValueMap<String, String>(Map.of("points", twenty));
		var tooMany = new LinkedMultiValueMap<String, String>(
				Map.of("points", Stream.concat(twenty.stream(), Stream.of("E ancora?")).toList()));
		assertThat(post(Cast.ANNA, ticket, tooMany)).hasStatus(422)
			.bodyText()
			.contains("at most 20 points", ">E ancora?</textarea>", "points.texts[20]-error");
		assertThat(post(Cast.ANNA, ticket, fields)).hasStatus(302);
		assertThat(points()).hasSize(20);
	}

	@Test
	void anotherBoxIsShownWithEverythingTypedAndNothingIsSent() {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?");
		var answer = send(Cast.ANNA, "/tickets/%s/point-boxes".formatted(ticket), form("body", "Due cose:", "points",
				"Quando?", "points", "", "points", "Dove?", "key", "k", "seen", "1"));
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains(">Quando?</textarea>", ">Dove?</textarea>", ">Due cose:</textarea>", "id=\"point-5\"",
					"value=\"k\"")
			.doesNotContain("id=\"point-6\"", "id=\"point-1\"");
		assertThat(points()).containsExactly("1 Ricevuto? true");
	}

	@Test
	void anotherBoxIsShownInTheFormOfANewTicket() {
		var answer = send(Cast.ANNA, "/tickets/new/point-boxes", form("order", Stage.ANNAS_ORDER, "topic", "RETURN",
				"subject", "Il reso", "body", "Ecco:", "points", "Quando?", "points", "Dove?"));
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains(">Quando?</textarea>", ">Ecco:</textarea>", "value=\"Il reso\"", "id=\"point-3\"")
			.containsPattern("value=\"RETURN\"\\s+selected");
		assertThat(jdbc.sql("select count(*) from tickets").query(Long.class).single()).isZero();
	}

	@Test
	void boxesOfAStrangersTicketAreNobodys() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		assertThat(send(Cast.MARCO, "/tickets/%s/point-boxes".formatted(ticket), form("body", "x"))).hasStatus(404);
		assertThat(send(Cast.GIULIA, "/tickets/%s/point-boxes".formatted(ticket), form("body", "x"))).hasStatus(403);
	}

	@Test
	void aTicketIsOpenedWithPoints() {
		var answer = send(Cast.ANNA, "/tickets", form("order", Stage.ANNAS_ORDER, "topic", "RETURN", "subject", "Reso",
				"body", "", "points", "Ricevuto?", "points", "Quando?", "review", "wanted"));
		assertThat(answer).hasStatus(302);
		assertThat(points()).containsExactly("1 Ricevuto? true", "2 Quando? true");
	}

	@Test
	void severalQuestionsAreOfferedAsPointsAndNeverForced() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		var form = form("body", "Buongiorno. " + THREE, "review", "wanted", "key", "k");
		var offer = post(Cast.ANNA, ticket, form);
		assertThat(offer).hasStatus(422)
			.bodyText()
			.contains("data-caution=\"QUESTIONS\"", "<li value=\"2\" dir=\"auto\">Quando parte il rimborso?</li>",
					"<q dir=\"auto\">Buongiorno.</q>", "Send them as points", "Send as it is");
		form.set("review", token(offer));
		assertThat(post(Cast.ANNA, ticket, form)).hasStatus(302);
		assertThat(points()).isEmpty();
	}

	@Test
	void severalQuestionsAreSentAsPointsOnce() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		var form = form("body", "Buongiorno. " + THREE, "review", "wanted", "points", "E la garanzia?", "key",
				"018f0000-0000-7000-8000-000000000000");
		form.set("review", token(post(Cast.ANNA, ticket, form)));
		form.set("as", "points");
		assertThat(post(Cast.ANNA, ticket, form)).hasStatus(302);
		assertThat(post(Cast.ANNA, ticket, form)).hasStatus(302);
		assertThat(points()).containsExactly("1 Avete ricevuto il pacco? true", "2 Quando parte il rimborso? true",
				"3 Su quale carta arriva? true", "4 E la garanzia? true");
		assertThat(jdbc.sql("select body from messages where position = 2").query(String.class).single())
			.isEqualTo("Buongiorno.");
	}

	/** What would go out is not what was looked at. */
	@Test
	void aTextThatWasChangedIsOfferedOnceMore() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		var form = form("body", THREE, "review", "wanted");
		form.set("review", token(post(Cast.ANNA, ticket, form)));
		form.set("as", "points");
		form.set("body", THREE + " E la garanzia?");
		assertThat(post(Cast.ANNA, ticket, form)).hasStatus(422).bodyText().contains("E la garanzia?</li>");
	}

	@Test
	void aNewTicketIsOpenedWithItsQuestionsAsPoints() {
		var form = form("order", Stage.ANNAS_ORDER, "topic", "RETURN", "subject", "Reso", "body", THREE, "review",
				"wanted");
		form.set("review", token(send(Cast.ANNA, "/tickets", form)));
		form.set("as", "points");
		assertThat(send(Cast.ANNA, "/tickets", form)).hasStatus(302);
		assertThat(points()).hasSize(3);
		assertThat(list(Cast.GIULIA)).contains("3 of 3 points open", "Avete ricevuto il pacco?");
	}

	@Test
	void nobodyButABuyerIsOfferedPoints() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		assertThat(post(Cast.GIULIA, ticket, form("body", THREE, "review", "wanted", "points", "Quando?")))
			.hasStatus(302);
		assertThat(points()).isEmpty();
		assertThat(page(Cast.GIULIA, ticket)).doesNotContain("data-point-boxes");
		assertThat(page(Cast.ANNA, ticket)).contains("data-point-boxes");
	}

	/** Not even where a form says so that is none of ours. */
	@Test
	void nobodyButABuyerSendsQuestionsAsPoints() {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		assertThat(post(Cast.GIULIA, ticket, form("body", THREE, "as", "points"))).hasStatus(302);
		assertThat(points()).isEmpty();
		assertThat(jdbc.sql("select body from messages where position = 2").query(String.class).single())
			.isEqualTo(THREE);
	}

	/** On the real server, which takes no form without end. */
	@Test
	void aSellerTicksOffAHundredPointsAtOnce() throws Exception {
		var twenty = IntStream.rangeClosed(1, 20).mapToObj("Cosa %d?"::formatted).toArray(String[]::new);
		var ticket = stage.annaAsksPoints("Reso", "", twenty);
		IntStream.range(0, 5).forEach((time) -> stage.askPoints(Cast.ANNA, ticket, "", twenty));
		var browser = new Browser(port).signIn(Cast.GIULIA);
		browser.get("/tickets/" + ticket);
		var answer = new Multipart().field("body", "Sì, a tutto.");
		IntStream.rangeClosed(1, 120).forEach((number) -> answer.field("answers", String.valueOf(number)));
		assertThat(answer.submit(browser, "/tickets/" + ticket + "/messages").statusCode()).isEqualTo(302);
		assertThat(points()).hasSize(120).allMatch((point) -> point.endsWith("false"));
	}

	@Test
	void aSellerTicksOffWhatIsOpenWhereverItWasAsked() {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?", "Quando?", "Quale carta?");
		IntStream.range(0, 60).forEach((time) -> stage.write(Cast.ANNA, ticket, "Allora"));
		stage.answer(Cast.LUCA, ticket, "Sì", 1);
		assertThat(page(Cast.GIULIA, ticket))
			.contains("2 points are open", "2 of 3 points open", "value=\"2\"", "value=\"3\"", "data-points-left",
					"answers point 1")
			.containsPattern("name=\"answers\" value=\"2\">")
			.doesNotContainPattern("name=\"answers\" value=\"1\"")
			.doesNotContain("<ol class=\"points\">");
		assertThat(page(Cast.ANNA, ticket)).doesNotContain("name=\"answers\"").contains("2 of 3 points open");
	}

	@Test
	void anAnswerThatLeavesPointsOpenGoesOutOnceThatIsConfirmed() {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?", "Quando?", "Quale carta?");
		var form = form("body", "Sì, e oggi.", "answers", "1", "answers", "2", "review", "wanted");
		var caution = post(Cast.GIULIA, ticket, form);
		assertThat(caution).hasStatus(422)
			.bodyText()
			.contains("data-caution=\"POINTS_LEFT_OPEN\"", "One point stays open",
					"<li value=\"3\" dir=\"auto\">Quale carta?</li>", "Send as it is")
			.containsPattern("name=\"answers\" value=\"1\" checked")
			.containsPattern("name=\"answers\" value=\"3\">");
		assertThat(running()).isOne();
		form.set("review", token(caution));
		assertThat(post(Cast.GIULIA, ticket, form)).hasStatus(302);
		assertThat(running()).isZero();
		for (var viewer : List.of(Cast.GIULIA, Cast.ANNA)) {
			assertThat(page(viewer, ticket)).contains("1 of 3 points open", "answers points 1, 2")
				.containsPattern("value=\"1\" data-open=\"false\"")
				.containsPattern("value=\"3\" data-open=\"true\"");
			assertThat(list(viewer, viewer == Cast.ANNA ? "" : "?view=all")).contains("1 of 3 points open");
		}
	}

	@Test
	void anAnswerToAllPointsNeedsNoConfirmation() {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?", "Quando?");
		assertThat(post(Cast.GIULIA, ticket,
				form("body", "Sì, e oggi.", "answers", "1", "answers", "2", "review", "wanted")))
			.hasStatus(302);
		assertThat(page(Cast.ANNA, ticket)).doesNotContain("points open").contains("answers points 1, 2");
	}

	/** Who comes without our pages has not asked for a review. */
	@Test
	void aTextAloneIsPostedAtOnceWhateverIsOpen() {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?", "Quando?");
		assertThat(post(Cast.GIULIA, ticket, form("body", "Sì."))).hasStatus(302);
		assertThat(post(Cast.ANNA, ticket, form("body", THREE))).hasStatus(302);
		assertThat(jdbc.sql("select count(*) from messages").query(Long.class).single()).isEqualTo(3);
		assertThat(points()).containsExactly("1 Ricevuto? true", "2 Quando? true");
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "0", "-1", "x", "", "99999999999999999999", "1,x" })
	void whatIsNoOpenPointIsNotAnswered(String number) {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?", "Quando?");
		assertThat(post(Cast.GIULIA, ticket, form("body", "Sì.", "answers", number))).hasStatus(302);
		assertThat(points()).containsExactly("1 Ricevuto? " + !number.startsWith("1"), "2 Quando? true");
	}

	@Test
	void aBuyerAnswersNoPoints() {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?");
		assertThat(post(Cast.ANNA, ticket, form("body", "Allora", "answers", "1"))).hasStatus(302);
		assertThat(points()).containsExactly("1 Ricevuto? true");
	}

	@Test
	void theMarketplaceTicksOffInTheShopsStead() {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?", "Quando?");
		stage.takeOver(Cast.CARLA, ticket);
		send(Cast.CARLA, "/tickets/%s/inspections".formatted(ticket), form("reason", "COMPLAINT"));
		assertThat(page(Cast.CARLA, ticket)).contains("name=\"answers\" value=\"2\"");
		assertThat(post(Cast.CARLA, ticket, form("body", "Oggi.", "answers", "2"))).hasStatus(302);
		assertThat(points()).containsExactly("1 Ricevuto? true", "2 Quando? false");
	}

	@Test
	void aBuyersListAndTicketAreToldInItalianToo() {
		var ticket = stage.annaAsksPoints("Reso", "", "Ricevuto?", "Quando?");
		stage.answer(Cast.GIULIA, ticket, "Sì.", 1);
		var page = pages.get()
			.uri("/tickets/{id}", ticket)
			.with(Cast.ANNA.signedIn())
			.header("Accept-Language", "it")
			.exchange();
		assertThat(text(page)).contains("1 punto aperto su 2", "risponde al punto 1", "Chiedi punto per punto");
	}

	private MvcTestResult post(Cast author, TicketId ticket, MultiValueMap<String, String> fields) {
		return send(author, "/tickets/%s/messages".formatted(ticket), fields);
	}

	private MvcTestResult send(Cast person, String path, MultiValueMap<String, String> fields) {
		return pages.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.params(fields)
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	private static MultiValueMap<String, String> form(String... fields) {
		var form = new LinkedMultiValueMap<String, String>();
		for (var field = 0; field < fields.length; field += 2) {
			form.add(fields[field], fields[field + 1]);
		}
		return form;
	}

	private static String token(MvcTestResult page) {
		return text(page).replaceAll("(?s).*name=\"review\" value=\"([^\"]+)\".*", "$1");
	}

	private String page(Cast viewer, TicketId ticket) {
		return text(pages.get().uri("/tickets/{id}", ticket).with(viewer.signedIn()).exchange());
	}

	private String list(Cast viewer) {
		return list(viewer, "");
	}

	private String list(Cast viewer, String query) {
		return text(pages.get().uri("/tickets" + query).with(viewer.signedIn()).exchange());
	}

	private static String text(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<String> points() {
		return jdbc.sql("select number || ' ' || text || ' ' || open from points order by ticket_id, number")
			.query((row, number) -> row.getString(1))
			.list();
	}

	private long running() {
		return jdbc.sql("select count(*) from response_deadlines").query(Long.class).single();
	}

}
