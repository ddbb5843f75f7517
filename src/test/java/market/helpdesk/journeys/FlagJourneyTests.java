package market.helpdesk.journeys;

import com.microsoft.playwright.Page;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An answer that was none (R15, R16). */
@BrowserTest
class FlagJourneyTests {

	private final Stage stage;

	FlagJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerIsFlaggedAnsweredAgainAndUpheldAsAViolation(Device device, Visitors visitors) {
		var ticket = stage.annaAsksPoints("Rimborso", "Tre domande:", "Avete il pacco?", "Quando parte?",
				"Su quale carta?");
		stage.waitUntil("2026-01-14T12:00");
		stage.answer(Cast.GIULIA, ticket, "Sì, il pacco è arrivato.", 1, 2);
		stage.waitUntil("2026-01-14T14:00");
		var anna = visitors.signIn(Cast.ANNA, device);
		var giulia = visitors.signIn(Cast.GIULIA, device);
		var carla = visitors.signIn(Cast.CARLA, device);

		var answered = anna.open(ticket);
		answered.message("Sì, il pacco è arrivato.").locator("[name=complete][value=no]").click();
		assertThat(answered.message("Sì, il pacco è arrivato.").locator("[name=complete][value=no]"))
			.hasAttribute("aria-pressed", "true");
		answered.link("Flag this answer").click();
		answered.page().getByLabel("Not answered").check();
		answered.page().getByLabel("2. Quando parte?").check();
		answered.page().getByLabel("3. Su quale carta?").check();
		answered.field("Why?").fill("Mancano i punti 2 e 3");
		answered.button("Flag the answer").click();
		assertThat(answered.message("Sì, il pacco è arrivato.")).containsText("points 2, 3 not answered");
		assertThat(answered.promise()).containsText("tomorrow 14:00");

		assertThat(giulia.openInbox().band("Later")).containsText("Rimborso");
		var flagged = giulia.open(ticket);
		assertThat(flagged.deadline()).containsText("Asked again Wed 14 Jan 14:00");
		assertThat(flagged.message("Sì, il pacco è arrivato.")).containsText("Not complete for the buyer");
		flagged.answers("Quando parte?").answers("Su quale carta?");
		flagged.write("Parte domani, sulla carta dell'ordine.").send();
		assertThat(flagged.deadline()).isHidden();

		var dashboard = carla.openDashboard().follow("1 flagged answer to decide");
		dashboard.follow("points 2, 3 not answered");
		dashboard.field("Reason").fill("Due punti su tre sono senza risposta");
		dashboard.button("Uphold").click();
		assertThat(dashboard.page().getByText("Nothing to decide")).isVisible();
		dashboard.follow("Violations");
		assertThat(dashboard.rows("Incomplete answer")).containsText(new String[] { "Mancano i punti 2 e 3" });

		assertThat(anna.open(ticket).message("Sì, il pacco è arrivato."))
			.containsText("The marketplace upheld it: Due punti su tre sono senza risposta");
		assertThat(giulia.open(ticket)
			.page()
			.getByText("Marketplace upheld the flag", new Page.GetByTextOptions().setExact(false))).isVisible();
	}

}
