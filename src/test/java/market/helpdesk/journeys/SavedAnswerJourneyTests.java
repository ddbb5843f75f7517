package market.helpdesk.journeys;

import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.writing.AnswerSaving;
import market.helpdesk.writing.SavedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Answering with what was written before, and being told what is missing in it. */
@BrowserTest
class SavedAnswerJourneyTests {

	private static final SavedText REFUND = new SavedText("Rimborso in arrivo",
			"Buongiorno {{buyer}}, il rimborso per {{order}} parte a breve.");

	private final Stage stage;

	private final AnswerSaving saving;

	private final JdbcClient jdbc;

	SavedAnswerJourneyTests(Stage stage, AnswerSaving saving, JdbcClient jdbc) {
		this.stage = stage;
		this.saving = saving;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@EnumSource
	void aSellerInsertsASavedAnswerIsToldThatItNamesNoDateAddsOneAndSends(Device device, Visitors visitors) {
		saving.add(Cast.GIULIA.member(), House.RIVA.id(), REFUND);
		var ticket = annaAsks();
		var page = visitors.signIn(Cast.GIULIA, device).open(ticket);
		page.write("Grazie della pazienza.").openSavedAnswers().choose("Rimborso in arrivo");
		assertThat(page.text()).hasValue(Pattern
			.compile("Grazie della pazienza\\.\\s*Buongiorno Anna, il rimborso per IT-204655 parte a breve\\."));

		page.send();
		assertThat(page.review()).containsText("doesn't say when: “a breve”");
		page.write("Buongiorno Anna, il rimborso per IT-204655 parte a breve, entro venerdì.").send();

		assertThat(page.message("entro venerdì")).containsText("saved answer “Rimborso in arrivo”, changed");
		assertThat(page.text()).hasValue("");
		var seen = visitors.signIn(Cast.ANNA, device).open(ticket);
		assertThat(seen.message("entro venerdì")).containsText("saved answer, changed");
		assertThat(seen.message("entro venerdì")).not().containsText("Rimborso in arrivo");
	}

	@ParameterizedTest
	@EnumSource
	void whatIsSentAsItIsIsSent(Device device, Visitors visitors) {
		saving.add(Cast.GIULIA.member(), House.RIVA.id(), REFUND);
		var page = visitors.signIn(Cast.GIULIA, device).open(annaAsks());
		page.openSavedAnswers().choose("Rimborso in arrivo");
		page.send();
		assertThat(page.review()).isVisible();
		page.button("Send as it is").click();
		assertThat(page.message("parte a breve")).containsText("saved answer “Rimborso in arrivo”");
		assertThat(page.message("parte a breve")).not().containsText("changed");
	}

	@ParameterizedTest
	@EnumSource
	void aSellerSavesAnAnswerChangesAndRemovesIt(Device device, Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA, device).openSavedAnswers();
		page.save("Spedito", "Ciao {{name}}, il pacco è partito.");
		assertThat(page.field("Text")).hasAccessibleDescription(Pattern.compile("“\\{\\{name}}” is no placeholder"));
		page.save("Spedito", "Ciao {{buyer}}, il pacco è partito.");
		assertThat(page.answers("Spedito")).containsText("Ciao {{buyer}}, il pacco è partito.");
		page.change("Spedito").save("Partito", "Ciao {{buyer}}, è partito.");
		assertThat(page.answers("Partito")).containsText("è partito");
		page.change("Partito").remove();
		assertThat(page.news()).containsText("The answer is removed");
		assertThat(page.answers("Partito")).hasCount(0);
	}

	@Test
	void whatIsChosenGoesWhereTheCursorIs(Visitors visitors) {
		saving.add(Cast.GIULIA.member(), House.RIVA.id(), new SavedText("Spedito", "il pacco è partito oggi"));
		var page = visitors.signIn(Cast.GIULIA).open(annaAsks());
		page.write("Salve, . Saluti").text().evaluate("(field) => field.setSelectionRange(7, 7)");
		page.openSavedAnswers().choose("Spedito");
		assertThat(page.text()).hasValue("Salve, il pacco è partito oggi. Saluti");
		assertThat(page.text()).isFocused();
	}

	@Test
	void whatIsChosenBehindATextBeginsOnALineOfItsOwn(Visitors visitors) {
		saving.add(Cast.GIULIA.member(), House.RIVA.id(), new SavedText("Spedito", "il pacco è partito oggi"));
		var page = visitors.signIn(Cast.GIULIA).open(annaAsks());
		page.write("Buongiorno Anna,").text().evaluate("(field) => field.setSelectionRange(16, 16)");
		page.openSavedAnswers().choose("Spedito");
		assertThat(page.text()).hasValue("Buongiorno Anna,\n\nil pacco è partito oggi");
	}

	@Test
	void aPlaceholderIsWrittenByPressingIt(Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA).openSavedAnswers();
		page.field("Text").fill("Ciao ");
		page.button("{{buyer}}").click();
		assertThat(page.field("Text")).hasValue("Ciao {{buyer}}");
	}

	/** Nothing typed is lost because the menu can't be had. */
	@ParameterizedTest
	@EnumSource(names = "PHONE", mode = EnumSource.Mode.EXCLUDE)
	void whatWasTypedWhileTheSessionExpiredWaitsBehindTheSignIn(Device device, Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA, device).open(annaAsks());
		page.write("Salve, ecco la risposta.");
		jdbc.sql("delete from spring_session").update();
		page.openSavedAnswers();
		assertThat(page.news()).containsText("what you wrote is kept");
		new SignInPage(page.page()).signIn(Cast.GIULIA);
		assertThat(page.text()).hasValue("Salve, ecco la risposta.");
	}

	private TicketId annaAsks() {
		return stage.annaAsks("Rimborso", "Quando arriva il rimborso?");
	}

}
