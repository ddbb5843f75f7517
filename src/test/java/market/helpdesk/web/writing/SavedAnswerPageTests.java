package market.helpdesk.web.writing;

import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.writing.AnswerSaving;
import market.helpdesk.writing.ListedAnswer;
import market.helpdesk.writing.SavedAnswerLists;
import market.helpdesk.writing.SavedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Where shops keep what they often answer. */
@HelpdeskTest
class SavedAnswerPageTests {

	private final AnswerSaving saving;

	private final SavedAnswerLists answers;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	SavedAnswerPageTests(AnswerSaving saving, SavedAnswerLists answers, MockMvcTester pages, JdbcClient jdbc) {
		this.saving = saving;
		this.answers = answers;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@Test
	void aSellerFindsTheFormAndWhatPlaceholdersThereAre() {
		assertThat(see(Cast.GIULIA, "/saved-answers")).hasStatusOk()
			.bodyText()
			.contains("name=\"label\"", "name=\"shop\" value=\"riva\"", "{{buyer}}", "{{order}}", "{{tracking}}",
					"the tracking number of what was sent last", "No saved answers yet");
	}

	@Test
	void agentsSaveAndChangeAsOwnersDo() {
		assertThat(save(Cast.LUCA, "riva", "Spedito", "Ciao {{buyer}}")).hasStatus(302)
			.hasRedirectedUrl("/saved-answers?saved");
		assertThat(see(Cast.GIULIA, "/saved-answers")).bodyText().contains("Spedito", "Ciao {{buyer}}", "Luca Sartori");
		assertThat(change(Cast.LUCA, only(), only().version().toString(), "Partito", "Ciao")).hasStatus(302);
		assertThat(see(Cast.GIULIA, "/saved-answers/" + only().id())).hasStatusOk()
			.bodyText()
			.contains("Change “Partito”", "value=\"" + only().version() + "\"");
		assertThat(remove(Cast.LUCA, only().id().id())).hasStatus(302).hasRedirectedUrl("/saved-answers?removed");
		assertThat(see(Cast.GIULIA, "/saved-answers?removed=")).bodyText()
			.contains("The answer is removed", "No saved answers yet");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "CARLA" })
	void isForSellers(Cast person) {
		saved("Spedito", "Ciao");
		assertThat(see(person, "/saved-answers")).hasStatus(403);
		assertThat(see(person, "/saved-answers/" + only().id())).hasStatus(403);
		assertThat(save(person, "riva", "Altro", "Ciao")).hasStatus(403);
		assertThat(change(person, only(), only().version().toString(), "Altro", "Ciao")).hasStatus(403);
		assertThat(remove(person, only().id().id())).hasStatus(403);
		assertThat(only().text()).isEqualTo(new SavedText("Spedito", "Ciao"));
	}

	@Test
	void anotherShopsAnswersAreNotThere() {
		saved("Spedito", "Ciao");
		assertThat(see(Cast.EWA, "/saved-answers")).bodyText().doesNotContain("Spedito");
		assertThat(see(Cast.EWA, "/saved-answers/" + only().id())).hasStatus(404);
		assertThat(save(Cast.EWA, "riva", "Altro", "Ciao")).hasStatus(404);
		assertThat(save(Cast.EWA, "nowhere", "Altro", "Ciao")).hasStatus(404);
		assertThat(change(Cast.EWA, only(), only().version().toString(), "Altro", "Ciao")).hasStatus(404);
		assertThat(remove(Cast.EWA, only().id().id())).hasStatus(404);
		assertThat(remove(Cast.EWA, UUID.randomUUID())).hasStatus(404);
		assertThat(see(Cast.EWA, "/saved-answers/x")).hasStatus(404);
		assertThat(only().text()).isEqualTo(new SavedText("Spedito", "Ciao"));
	}

	@Test
	void aSubstituteReadsOnly() {
		saved("Spedito", "Ciao {{buyer}}");
		standIn();
		assertThat(see(Cast.EWA, "/saved-answers")).hasStatusOk()
			.bodyText()
			.contains("Spedito", "Riva Ricondizionati", "name=\"shop\" value=\"nowa-komorka\"")
			.doesNotContain("/saved-answers/" + only().id());
		assertThat(see(Cast.EWA, "/saved-answers/" + only().id())).hasStatus(404);
		assertThat(change(Cast.EWA, only(), only().version().toString(), "Altro", "Ciao")).hasStatus(404);
		assertThat(remove(Cast.EWA, only().id().id())).hasStatus(404);
	}

	@Test
	void aMemberOfTwoShopsSaysWhich() {
		jdbc.sql("insert into shop_members (shop_id, account_id, role) values (?, ?, 'AGENT')")
			.params(House.NOWA_KOMORKA.id().id(), Cast.GIULIA.id().id())
			.update();
		assertThat(see(Cast.GIULIA, "/saved-answers")).bodyText()
			.contains("<select class=\"form-select\" id=\"shop\"", "value=\"riva\"", "value=\"nowa-komorka\"");
		assertThat(save(Cast.GIULIA, "nowa-komorka", "Wysłane", "Dzień dobry")).hasStatus(302);
		assertThat(see(Cast.EWA, "/saved-answers")).bodyText().contains("Wysłane");
		assertThat(see(Cast.LUCA, "/saved-answers")).bodyText().doesNotContain("Wysłane");
		assertThat(see(Cast.GIULIA, "/saved-answers")).bodyText()
			.contains("class=\"saved-answer-list__shop\">Nowa Komórka");
	}

	@ParameterizedTest
	@CsvSource({ "'', Ciao, label, Please give it a name", "' ', Ciao, label, Please give it a name",
			"Spedito, '', body, Please write something first",
			"Spedito, Ciao {{name}}, body, “{{name}}” is no placeholder",
			"Spedito, Ciao {{buyer, body, “{{buyer” is no placeholder",
			"rimborsato, Ciao, label, Another saved answer of the shop has this name already" })
	void whatIsWrongIsSaidBesideItsFieldAndTheTextStays(String name, String body, String field, String words) {
		saved("Rimborsato", "Fatto");
		assertThat(save(Cast.GIULIA, "riva", name, body)).hasStatus(422)
			.bodyText()
			.contains("id=\"" + field + "-error\"", words, ">" + body + "</textarea>");
		assertThat(answers.of(Cast.GIULIA.member())).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "81, 4, label", "4, 5001, body" })
	void whatIsTooLongIsSaid(int name, int body, String field) {
		assertThat(save(Cast.GIULIA, "riva", "n".repeat(name), "b".repeat(body))).hasStatus(422)
			.bodyText()
			.contains("id=\"" + field + "-error\"");
		assertThat(save(Cast.GIULIA, "riva", "n".repeat(80), "b".repeat(5_000))).hasStatus(302);
	}

	@Test
	void whatIsWrongIsSaidInItalianToo() {
		assertThat(pages.post()
			.uri("/saved-answers")
			.param("shop", "riva")
			.param("label", "")
			.param("body", "Ciao {{nome}}")
			.header("Accept-Language", "it")
			.with(Cast.GIULIA.signedIn())
			.with(csrf())).hasStatus(422)
			.bodyText()
			.contains("Dalle un nome.", "«{{nome}}» non è un segnaposto",
					"il numero di tracking dell&#39;ultimo invio");
	}

	@Test
	void aColleaguesChangeIsShownBeforeItIsReplaced() {
		saved("Spedito", "Ciao");
		var seen = only().version().toString();
		change(Cast.LUCA, only(), seen, "Spedito", "Buongiorno");
		assertThat(change(Cast.GIULIA, only(), seen, "Spedito", "Salve")).hasStatus(422)
			.bodyText()
			.contains("A colleague has changed it in the meantime", "Buongiorno", ">Salve</textarea>", "Luca Sartori",
					"name=\"version\" value=\"" + only().version() + "\"");
		assertThat(change(Cast.GIULIA, only(), only().version().toString(), "Spedito", "Salve")).hasStatus(302);
		assertThat(only().text().body()).isEqualTo("Salve");
	}

	@Test
	void nobodysTextIsMarkup() {
		saved("<b>Spedito</b>", "<script>alert(1)</script>");
		assertThat(see(Cast.GIULIA, "/saved-answers")).bodyText()
			.contains("&lt;b&gt;Spedito", "&lt;script&gt;")
			.doesNotContain("<b>Spedito", "<script>alert");
	}

	private void standIn() {
		jdbc.sql("""
				insert into substitutions (shop_id, id, account_id, from_at, until_at)
				values (?, ?, ?, '2026-01-01Z', '2026-02-01Z')""")
			.params(House.RIVA.id().id(), UUID.randomUUID(), Cast.EWA.id().id())
			.update();
	}

	private void saved(String name, String body) {
		assertThat(saving.add(Cast.GIULIA.member(), House.RIVA.id(), new SavedText(name, body))).isEmpty();
	}

	private ListedAnswer only() {
		return answers.of(House.RIVA.id()).getFirst();
	}

	private MvcTestResult see(Cast person, String path) {
		return pages.get().uri(path).with(person.signedIn()).exchange();
	}

	private MvcTestResult save(Cast person, String shop, String name, String body) {
		return pages.post()
			.uri("/saved-answers")
			.param("shop", shop)
			.param("label", name)
			.param("body", body)
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	private MvcTestResult change(Cast person, ListedAnswer answer, String version, String name, String body) {
		return pages.post()
			.uri("/saved-answers/" + answer.id())
			.param("version", version)
			.param("label", name)
			.param("body", body)
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	private MvcTestResult remove(Cast person, UUID answer) {
		return pages.post()
			.uri("/saved-answers/" + answer + "/removal")
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

}
