package market.helpdesk.web.ticket;

import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.writing.AnswerSaving;
import market.helpdesk.writing.SavedAnswerLists;
import market.helpdesk.writing.SavedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Answering with what a shop has saved: a person sends it, and both sides see what it is.
 */
@HelpdeskTest
class SavedAnswerMenuTests {

	static final String TEXT = "Buongiorno {{buyer}}, il suo ordine {{order}} parte domani.";

	static final String SENT = "Buongiorno Anna, il suo ordine IT-204655 parte domani.";

	final Stage stage;

	final AnswerSaving saving;

	final SavedAnswerLists answers;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	TicketId ticket;

	SavedAnswerMenuTests(Stage stage, AnswerSaving saving, SavedAnswerLists answers, MockMvcTester pages,
			JdbcClient jdbc) {
		this.stage = stage;
		this.saving = saving;
		this.answers = answers;
		this.pages = pages;
		this.jdbc = jdbc;
		this.ticket = new TicketId(UUID.randomUUID());
	}

	@BeforeEach
	void annaAsks() {
		ticket = stage.annaAsks("Spedizione", "Quando parte il pacco?");
		saving.add(Cast.GIULIA.member(), House.RIVA.id(), new SavedText("Spedito", TEXT));
	}

	@Test
	void theMenuHasWhatThereIsInTheWordsOfTheTicket() {
		assertThat(menu(Cast.LUCA)).hasStatusOk()
			.bodyText()
			.contains("Choose a saved answer", "Spedito", SENT, "value=\"" + version() + "\"")
			.doesNotContain("<html", "{{");
	}

	@Test
	void theMenuIsOfTheTicketsShopAndNobodyElse() {
		assertThat(menu(Cast.EWA)).hasStatus(404);
		assertThat(insert(Cast.EWA, "Ciao", version())).hasStatus(404);
		assertThat(menu(Cast.ANNA)).hasStatus(403);
		assertThat(insert(Cast.ANNA, "Ciao", version())).hasStatus(403);
		assertThat(menu(Cast.CARLA)).hasStatus(403);
		assertThat(page(Cast.ANNA)).bodyText().doesNotContain("saved-answers");
		assertThat(page(Cast.GIULIA)).bodyText().contains("/tickets/" + ticket + "/saved-answers");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nothing", "6f1f6d54-3bd4-4d0e-8a9a-0f2f3a6a1c11" })
	void withoutAChoiceThePageComesBackWithTheMenuAndWhatWasTyped(String choice) {
		assertThat(insert(Cast.GIULIA, "Avevo scritto questo.", choice)).hasStatusOk()
			.bodyText()
			.contains("Choose a saved answer", SENT, ">Avevo scritto questo.</textarea>");
		assertThat(messages()).isOne();
	}

	@Test
	void whatIsChosenComesBehindWhatWasTypedAndIsNotSent() {
		assertThat(insert(Cast.GIULIA, "Avevo scritto questo.", version())).hasStatusOk()
			.bodyText()
			.contains("Avevo scritto questo.\n\n" + SENT, "name=\"saved\" value=\"" + version() + "\"")
			.doesNotContain("Choose a saved answer");
		assertThat(insert(Cast.GIULIA, " ", version())).bodyText().contains(">" + SENT + "</textarea>");
		assertThat(messages()).isOne();
	}

	@Test
	void oneSentUnchangedIsMarkedAndAnswers() {
		assertThat(send(Cast.GIULIA, SENT, version())).hasStatus(302);
		assertThat(jdbc.sql("select outcome from response_deadline_outcomes").query(String.class).single())
			.isEqualTo("MET");
		assertThat(page(Cast.ANNA)).bodyText()
			.contains("data-unchanged=\"true\">saved answer</span>")
			.doesNotContain("Spedito");
		assertThat(page(Cast.LUCA)).bodyText().contains(">saved answer “Spedito”</span>");
	}

	@Test
	void oneSentWithOtherWordsIsMarkedAsChanged() {
		send(Cast.GIULIA, SENT.replace("domani", "venerdì"), version());
		assertThat(page(Cast.ANNA)).bodyText().contains("data-unchanged=\"false\">saved answer, changed</span>");
		assertThat(page(Cast.GIULIA)).bodyText().contains(">saved answer “Spedito”, changed</span>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Non lo so ancora, mi informo e vi scrivo lunedì.", "Ok" })
	void whatHasNothingOfItLeftIsAPersonsOwn(String own) {
		assertThat(send(Cast.GIULIA, own, version())).hasStatus(302);
		assertThat(page(Cast.ANNA)).bodyText().contains(own).doesNotContain("message__saved");
	}

	@Test
	void aTextThatWasChangedOrRemovedMeanwhileIsStillWhatItWas() {
		var seen = version();
		saving.change(Cast.LUCA.member(), answers.of(House.RIVA.id()).getFirst().id(), UUID.fromString(seen),
				new SavedText("Partito", "Altro testo"));
		send(Cast.GIULIA, SENT, seen);
		assertThat(page(Cast.GIULIA)).bodyText().contains(">saved answer “Spedito”</span>");
	}

	@ParameterizedTest
	@CsvSource({ "ANNA", "GIULIA" })
	void nobodyMarksWhatIsNotTheirShops(Cast author) {
		saving.add(Cast.EWA.member(), House.NOWA_KOMORKA.id(), new SavedText("Wysłane", SENT));
		var foreign = answers.of(House.NOWA_KOMORKA.id()).getFirst().version().toString();
		assertThat(send(author, SENT, (author == Cast.ANNA) ? version() : foreign)).hasStatus(302);
		assertThat(page(Cast.GIULIA)).bodyText().doesNotContain("message__saved");
	}

	@Test
	void theThirdTimeIsSaidAndSentAllTheSame() {
		for (var time = 0; time < 2; time++) {
			assertThat(review(SENT, version())).hasStatus(302);
			stage.write(Cast.ANNA, ticket, "E quindi?");
		}
		assertThat(review(SENT, version())).hasStatus(422)
			.bodyText()
			.contains("data-caution=\"hint.SAME_ANSWER\"",
					"You have sent “Spedito” here before: this is time number 3");
		assertThat(send(Cast.GIULIA, SENT, version())).hasStatus(302);
	}

	@Test
	void aPlaceholderWithoutAValueStaysAndIsSaidBeforeSending() {
		saving.add(Cast.GIULIA.member(), House.RIVA.id(), new SavedText("Tracking", "Numero: {{tracking}}"));
		assertThat(menu(Cast.GIULIA)).bodyText().contains("Numero: {{tracking}}");
		assertThat(review("Numero: {{tracking}}", "")).hasStatus(422)
			.bodyText()
			.contains("Nothing stands for this in the ticket yet: “{{tracking}}”");
	}

	@Test
	void whatWasTypedIsGivenBackWhereTheMarketplaceHasTakenOver() {
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(insert(Cast.GIULIA, "Avevo scritto questo.", version())).hasStatus(409)
			.bodyText()
			.contains("Avevo scritto questo.");
	}

	private String version() {
		return answers.of(House.RIVA.id())
			.stream()
			.filter((answer) -> answer.text().body().equals(TEXT) || answer.text().name().equals("Partito"))
			.findFirst()
			.orElseThrow()
			.version()
			.toString();
	}

	private long messages() {
		return jdbc.sql("select count(*) from messages").query(Long.class).single();
	}

	private MvcTestResult page(Cast person) {
		return pages.get().uri("/tickets/" + ticket).with(person.signedIn()).exchange();
	}

	private MvcTestResult menu(Cast person) {
		return pages.get().uri("/tickets/" + ticket + "/saved-answers").with(person.signedIn()).exchange();
	}

	private MvcTestResult insert(Cast person, String body, String choice) {
		return pages.post()
			.uri("/tickets/" + ticket + "/saved-answers")
			.param("body", body)
			.param("insert", choice)
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	private MvcTestResult send(Cast person, String body, String saved) {
		return pages.post()
			.uri("/tickets/" + ticket + "/messages")
			.param("body", body)
			.param("saved", saved)
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	private MvcTestResult review(String body, String saved) {
		return pages.post()
			.uri("/tickets/" + ticket + "/messages")
			.param("body", body)
			.param("saved", saved)
			.param("review", "wanted")
			.with(Cast.GIULIA.signedIn())
			.with(csrf())
			.exchange();
	}

}
