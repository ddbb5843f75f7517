package market.helpdesk.web.ticket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.StatementCounts;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.RulePublishing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What people are told while they write (R7). */
@HelpdeskTest
class LiveScreeningTests {

	static final String WITH_ADDRESS = "Il rimborso parte oggi, mi scriva a mario.rossi@gmail.com";

	final Stage stage;

	final RulePublishing publishing;

	final MockMvcTester pages;

	final StatementCounts statements;

	final JdbcClient jdbc;

	LiveScreeningTests(Stage stage, RulePublishing publishing, MockMvcTester pages, StatementCounts statements,
			JdbcClient jdbc) {
		this.stage = stage;
		this.publishing = publishing;
		this.pages = pages;
		this.statements = statements;
		this.jdbc = jdbc;
	}

	@Test
	void aSellerIsToldThatAnAddressCantGoOut() {
		assertThat(text(inTicket(Cast.GIULIA, "body", WITH_ADDRESS))).isEqualTo(
				"This message can't go out as it is: it gives an e-mail address (mario.rossi@gmail.com). Everything about the sale stays in the helpdesk (rule R7).");
	}

	@Test
	void aBuyerIsToldThatItWillBeHidden() {
		assertThat(inTicket(Cast.ANNA, "body", WITH_ADDRESS)).bodyText().contains("data-verdict=\"MASK\"");
		assertThat(text(inTicket(Cast.ANNA, "body", WITH_ADDRESS))).startsWith("This will be hidden from the shop");
	}

	@Test
	void severalFindingsAreOneSentence() {
		var text = "Scriva a mario.rossi@gmail.com, a giulia@gmail.com o su https://altrove.example.it/me";
		assertThat(text(inTicket(Cast.GIULIA, "body", text))).contains(
				"it gives an e-mail address (mario.rossi@gmail.com), gives an e-mail address (giulia@gmail.com) and leads to another site (https://altrove.example.it/me).");
	}

	/** What is stopped and what is only doubtful are not the same. */
	@Test
	void whatIsWarnedOfIsToldApart() {
		publishing.publish(Cast.CARLA.administrator(), 1,
				Map.of(DetectionRule.URL_LINK, Mode.WARN, DetectionRule.URL_DOMAIN, Mode.OFF), "To see");
		var told = inTicket(Cast.GIULIA, "body", WITH_ADDRESS + " o https://altrove.example.it/me");
		assertThat(told).bodyText()
			.contains("class=\"screening-box__matter\" data-verdict=\"HOLD\"",
					"class=\"screening-box__matter\" data-verdict=\"WARN\"", "data-rule=\"email-address\"",
					"data-rule=\"url-link\"");
	}

	@Test
	void whatIsLongerThanCanBeSentIsNotLookedAtWhole() {
		assertThat(inTicket(Cast.GIULIA, "body", "a ".repeat(2_500) + WITH_ADDRESS)).hasStatusOk().bodyText().isBlank();
		assertThat(inTicket(Cast.GIULIA, "body", "a ".repeat(2_000) + WITH_ADDRESS)).bodyText().contains("mario.rossi");
	}

	@Test
	void whatIsOnlyRecordedIsNotTold() {
		publishing.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.EMAIL_ADDRESS, Mode.SHADOW), "To see");
		assertThat(inTicket(Cast.GIULIA, "body", WITH_ADDRESS)).hasStatusOk().bodyText().isBlank();
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void ofWhatIsFineNothingIsSaid(Cast writer) {
		assertThat(inTicket(writer, "body", "Il rimborso parte oggi.")).hasStatusOk().bodyText().isBlank();
		assertThat(inTicket(writer)).hasStatusOk().bodyText().isBlank();
	}

	@Test
	void pointsAndSubjectsAreLookedAtToo() {
		assertThat(inTicket(Cast.ANNA, "points", "Quando?", "points", "Mi scrive a anna@gmail.com?")).bodyText()
			.contains("anna@gmail.com");
		assertThat(inNewTicket(Cast.ANNA, "IT", "subject", "anna@gmail.com", "body", "Ciao")).bodyText()
			.contains("anna@gmail.com");
	}

	@Test
	void italiansAreToldInItalian() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(pages.post()
			.uri("/tickets/" + ticket + "/screening")
			.with(Cast.GIULIA.signedIn())
			.with(csrf())
			.header("Accept-Language", "it")
			.param("body", WITH_ADDRESS)).bodyText().contains("Questo messaggio non può partire così", "regola R7");
	}

	@Test
	void markupIsNobodys() {
		assertThat(inTicket(Cast.GIULIA, "body", "https://altrove.example.it/<b>x</b>")).bodyText()
			.doesNotContain("<b>");
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "EWA", "ZOFIA" })
	void aTicketDoesNotExistForAnyoneElse(Cast stranger) {
		assertThat(inTicket(stranger, "body", "Ciao")).hasStatus(404);
		assertThat(post(stranger, "/tickets/" + UUID.randomUUID() + "/screening")).hasStatus(404);
	}

	@Test
	void administratorsAreNotLookedAt() {
		assertThat(inTicket(Cast.CARLA, "body", WITH_ADDRESS)).hasStatus(403);
		assertThat(inNewTicket(Cast.CARLA, "IT", "body", WITH_ADDRESS)).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "XX", "it", "" })
	void aMarketThatIsNoneIsNotThere(String market) {
		assertThat(inNewTicket(Cast.ANNA, market, "body", "Ciao"))
			.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isBetween(400, 404));
	}

	/** A page that is open has no use for the page on which one signs in. */
	@Test
	void whoeverIsSignedOutGetsNothingInstead() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var address = "/tickets/" + ticket + "/screening";
		assertThat(pages.post().uri(address).header("HX-Request", "true").with(csrf()).param("body", "Ciao"))
			.hasStatus(401)
			.bodyText()
			.isEmpty();
		assertThat(pages.post().uri(address).header("HX-Request", "true").param("body", "Ciao")).hasStatus(401)
			.bodyText()
			.isEmpty();
	}

	@Test
	void nothingIsRecordedAndLittleIsAsked() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var before = recorded();
		var address = "/tickets/" + ticket + "/screening";
		// Who writes, the ticket, and where something is found the rules.
		assertThat(asked(() -> post(Cast.GIULIA, address, "body", "Il rimborso parte oggi."))).hasSize(2);
		assertThat(asked(() -> post(Cast.GIULIA, address, "body", WITH_ADDRESS))).hasSize(3);
		assertThat(asked(() -> inNewTicket(Cast.GIULIA, "IT", "body", WITH_ADDRESS))).hasSize(2);
		assertThat(recorded()).isEqualTo(before);
	}

	@Test
	void thePagesOnWhichOneWritesAskForIt() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		for (var writer : List.of(Cast.ANNA, Cast.GIULIA)) {
			assertThat(pages.get().uri("/tickets/" + ticket).with(writer.signedIn())).bodyText()
				.contains("hx-post=\"/tickets/" + ticket + "/screening\"");
			assertThat(pages.get().uri("/tickets/new?order=" + Stage.ANNAS_ORDER).with(writer.signedIn())).bodyText()
				.contains("hx-post=\"/screenings?market=IT\"");
		}
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(pages.get().uri("/tickets/" + ticket).with(Cast.GIULIA.signedIn())).bodyText()
			.doesNotContain("hx-post");
	}

	private List<String> asked(StatementCounts.Visit visit) throws Exception {
		return statements.of(visit).stream().filter((statement) -> !statement.contains("spring_session")).toList();
	}

	private List<Long> recorded() {
		return Stream.of("screenings", "screening_tallies", "recent_texts", "audit_entries", "messages")
			.map((table) -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

	/** Reads a fragment as people do. */
	private static String text(MvcTestResult fragment) {
		var markup = new String(fragment.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		return markup.replaceAll("(?s)<svg.*?</svg>", "")
			.replaceAll("(?s)<[^>]*>", "")
			.replaceAll("\\s+", " ")
			.replace("&#39;", "'")
			.strip();
	}

	private MvcTestResult inTicket(Cast writer, String... fields) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		return post(writer, "/tickets/" + ticket + "/screening", fields);
	}

	private MvcTestResult inNewTicket(Cast writer, String market, String... fields) {
		return post(writer, "/screenings?market=" + market, fields);
	}

	private MvcTestResult post(Cast writer, String address, String... fields) {
		var form = pages.post().uri(address).with(writer.signedIn()).with(csrf()).header("HX-Request", "true");
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

}
