package market.helpdesk.web.ticket;

import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What people are told before they send something, and that they may send it anyway. */
@HelpdeskTest
class HintPageTests {

	static final String LONG_QUESTION = "Buongiorno, il telefono che ho comprato non si accende più. ".repeat(7);

	final Stage stage;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	HintPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Il rimborso arriva a breve. | NO_DATE | It promises something and doesn&#39;t say when: “a breve”
					Hello, your refund has been sent today and you should receive it on Friday. | OTHER_LANGUAGE | This looks like English. Buyers of this market are answered in Italian.
					IL RIMBORSO È PARTITO IERI | CAPITALS | Capitals read like shouting: “IL RIMBORSO È PARTITO IERI”
					Non sia stupido, è domani. | INSULT | This may hurt whoever reads it: “stupido”
					Domani {{order}} | PLACEHOLDER | Nothing stands for this in the ticket yet: “{{order}}”""")
	void aSellerIsToldWhatAndWhy(String body, String kind, String words) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(review(Cast.GIULIA, ticket, body, "en")).hasStatus(422)
			.bodyText()
			.contains("data-caution=\"hint." + kind + "\"", words, "Send as it is");
		assertThat(messages()).isOne();
	}

	@Test
	void aShortAnswerToALongQuestionIsToldHowLongBothAre() {
		var ticket = stage.annaAsks("Guasto", LONG_QUESTION);
		assertThat(review(Cast.GIULIA, ticket, "ok", "en")).hasStatus(422)
			.bodyText()
			.contains("Very short for what was asked: 2 characters to 420.");
		var brief = stage.annaAsks("Colore", "È disponibile in blu?");
		assertThat(review(Cast.GIULIA, brief, "Sì", "en")).hasStatus(302);
	}

	/** What was answered before is not asked any more. */
	@Test
	void nothingIsTooShortWhereNothingIsAsked() {
		var ticket = stage.annaAsks("Guasto", LONG_QUESTION);
		stage.write(Cast.GIULIA, ticket, "Lo ripariamo entro venerdì.");
		assertThat(review(Cast.GIULIA, ticket, "Fatto.", "en")).hasStatus(302);
	}

	@Test
	void hintsAreInTheLanguageOfTheReader() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(review(Cast.GIULIA, ticket, "Hello, your refund has been sent and you receive it soon.", "it"))
			.hasStatus(422)
			.bodyText()
			.contains("Promette qualcosa e non dice quando: «soon»", "Sembra scritto in inglese.",
					"si risponde in italiano");
	}

	@Test
	void buyersAreToldOfInsultsAndNotHowToAnswer() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(review(Cast.ANNA, ticket, "Siete dei cretini, rispondete al più presto", "en")).hasStatus(422)
			.bodyText()
			.contains("data-caution=\"hint.INSULT\"", "“cretini”")
			.doesNotContain("hint.NO_DATE");
		assertThat(review(Cast.ANNA, ticket, "I will wait for you and for the refund, please answer soon.", "en"))
			.hasStatus(302);
	}

	@Test
	void whatSoundsWellGoesOutAtOnce() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(review(Cast.GIULIA, ticket, "Il rimborso arriva venerdì.", "en")).hasStatus(302);
		assertThat(messages()).isEqualTo(2);
	}

	@Test
	void whoeverSendsItAsItIsHasSentIt() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var told = text(review(Cast.GIULIA, ticket, "Arriva a breve.", "en"));
		var token = Pattern.compile("name=\"review\" value=\"([^\"]+)\"").matcher(told);
		assertThat(token.find()).isTrue();
		assertThat(send(Cast.GIULIA, ticket, "Arriva a breve.", token.group(1), "en")).hasStatus(302);
		assertThat(send(Cast.GIULIA, ticket, "Arriva quanto prima.", token.group(1), "en")).hasStatus(422);
		assertThat(messages()).isEqualTo(2);
	}

	@Test
	void whoeverAsksForNoReviewGetsNone() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(pages.post()
			.uri("/tickets/" + ticket + "/messages")
			.param("body", "IL RIMBORSO ARRIVA A BREVE, IDIOTA!")
			.with(Cast.GIULIA.signedIn())
			.with(csrf())).hasStatus(302);
		assertThat(messages()).isEqualTo(2);
	}

	@Test
	void theMarketplaceIsToldTooWhereItAnswers() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(review(Cast.CARLA, ticket, "Il rimborso arriva a breve.", "en")).hasStatus(422)
			.bodyText()
			.contains("data-caution=\"hint.NO_DATE\"")
			.doesNotContain("saved-answers");
	}

	@Test
	void aNewTicketIsLookedAtToo() {
		assertThat(pages.post()
			.uri("/tickets")
			.param("order", Stage.ANNAS_ORDER)
			.param("topic", "ORDER")
			.param("subject", "Pacco")
			.param("body", "DOVE È IL MIO PACCO? Buffoni.")
			.param("review", "wanted")
			.with(Cast.ANNA.signedIn())
			.with(csrf())).hasStatus(422)
			.bodyText()
			.contains("data-caution=\"hint.CAPITALS\"", "data-caution=\"hint.INSULT\"");
		assertThat(messages()).isZero();
	}

	@Test
	void whatIsQuotedIsNoMarkup() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(review(Cast.ANNA, ticket, "DOVE <B> È IL MIO <SCRIPT> PACCO", "en")).bodyText()
			.contains("&lt;SCRIPT&gt; PACCO”")
			.doesNotContain("<SCRIPT>");
	}

	private long messages() {
		return jdbc.sql("select count(*) from messages").query(Long.class).single();
	}

	private MvcTestResult review(Cast author, TicketId ticket, String body, String language) {
		return send(author, ticket, body, "wanted", language);
	}

	private MvcTestResult send(Cast author, TicketId ticket, String body, String review, String language) {
		return pages.post()
			.uri("/tickets/" + ticket + "/messages")
			.param("body", body)
			.param("review", review)
			.header("Accept-Language", language)
			.with(author.signedIn())
			.with(csrf())
			.exchange();
	}

	private static String text(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
