package market.helpdesk.journeys;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A matter from its opening to its outcome, as both sides see it. */
@BrowserTest
class CaseJourneyTests {

	private final Stage stage;

	CaseJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void aWarrantyCaseGoesFromItsOpeningToItsOutcome(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Non si accende", "Che cosa devo fare?");
		var anna = visitors.signIn(Cast.ANNA, device);
		anna.open(ticket).link("Open a case").click();
		anna.page().getByText("The item is defective").click();
		var hers = new CasePages(anna.page()).submit("Open the case");
		assertThat(hers.card("Warranty")).containsText("Within the contractual warranty, until 7 Jan 2027.");

		stage.waitUntil("2026-01-15T09:40");
		var giulia = visitors.signIn(Cast.GIULIA, device);
		giulia.open(ticket);
		var shops = new CasePages(giulia.page()).nextStage()
			.fill("Note for the buyer (optional)", "Arrivato stamattina")
			.submit("The item is here");
		assertThat(shops.step("Item received")).containsText("Thu 15 Jan 09:40");

		shops.nextStage().choose("Repair completed, item being prepared").submit("The item is being prepared");
		assertThat(shops.errors()).containsText("Please say why stages are left out.");
		shops.fill("Why are stages left out?", "Bastava una pulizia").submit("The item is being prepared");
		assertThat(shops.step("Repair or replacement started")).containsText("left out");

		shops.nextStage().send("BRT", "1234 5678 901", "2026-01-20").submit("The item is sent");
		assertThat(shops.odd()).containsText("It does not look like a tracking number of BRT.");
		shops.fill("Tracking number", "1234 5678 9012").submit("Use it all the same");
		shops.close().choose("Repaired").submit("Close as repaired");
		assertThat(shops.card("Warranty")).containsText("Closed");

		var thread = anna.open(ticket);
		assertThat(thread.message("Item received · by Giulia Riva")).containsText("Arrivato stamattina");
		assertThat(thread.message("left out by Giulia Riva")).containsText("Bastava una pulizia");
		assertThat(thread.message("item sent by Giulia Riva")).containsText("BRT, 123456789012, expected on 20 Jan");
		assertThat(thread.message("closed by Giulia Riva")).containsText("Repaired");
		assertThat(hers.step("Item sent").getByText("123456789012")).isVisible();
		assertThat(hers.link("123456789012")).hasAttribute("href",
				"https://vas.brt.it/vas/sped_det_show.hsm?referer=sped_numspe_par.htm&Nspediz=123456789012");
		assertThat(hers.link("Next stage")).hasCount(0);
		anna.open("/cases?view=closed");
		assertThat(anna.page().getByText("Non si accende")).isVisible();
	}

}
