package market.helpdesk.journeys;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What must not reach the other side, and what an administrator lets through (R7). */
@BrowserTest
class HeldMessageJourneyTests {

	private static final String WITH_A_NUMBER = "Il rimborso parte oggi. Per fare prima chiamami al 347 555 0192.";

	private static final String REWRITTEN = "Il rimborso di 412,00 € parte oggi, 14 gennaio.";

	private final Stage stage;

	HeldMessageJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void aShopTriesToSendAPhoneNumberIsStoppedAndRewrites(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Reso: quando arriva il rimborso?", "Ho reso l'iPhone. Quando parte il rimborso?");
		var luca = visitors.signIn(Cast.LUCA, device).open(ticket);
		luca.write(WITH_A_NUMBER).send();

		assertThat(luca.screening()).containsText("347 555 0192");
		assertThat(luca.screening()).containsText("Everything about the sale stays in the helpdesk (rule R7).");
		assertThat(luca.review()).containsText("It was not sent");
		assertThat(luca.text()).hasValue(WITH_A_NUMBER);
		assertThat(luca.messages()).hasCount(1);

		luca.write(REWRITTEN).send();
		assertThat(luca.messages()).hasCount(2);
		assertThat(visitors.signIn(Cast.ANNA).open(ticket).messages().last()).containsText(REWRITTEN);
	}

	@ParameterizedTest
	@EnumSource
	void aBuyerGivesANumberAndSeesThatItIsHidden(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Reso: quando arriva il rimborso?", "Ho reso l'iPhone.");
		var anna = visitors.signIn(Cast.ANNA, device).open(ticket);
		anna.write("Mi trovate al 347 555 0192 (dopo le 18).").send();

		assertThat(anna.messages()).hasCount(2);
		assertThat(anna.messages().last()).containsText("Mi trovate al ••• (dopo le 18).");
		assertThat(anna.messages().last()).containsText("hidden from the other side (rule R7)");
		assertThat(anna.text()).hasValue("");
		var giulia = visitors.signIn(Cast.GIULIA, device).open(ticket);
		assertThat(giulia.messages().last()).containsText("Contact or payment data in it is hidden (rule R7).");
	}

	@Test
	void aHeldMessageIsReleasedAndTheBuyerReadsIt(Visitors visitors) {
		var ticket = stage.annaAsks("Reso: quando arriva il rimborso?", "Ho reso l'iPhone. Quando parte il rimborso?");
		stage.waitUntil("2026-01-14T11:00");
		var luca = visitors.signIn(Cast.LUCA).open(ticket);
		luca.write(WITH_A_NUMBER).send();
		luca.button("Send it for a look").click();
		assertThat(luca.page().getByText("waits for the marketplace").first()).isVisible();
		assertThat(luca.messages()).hasCount(1);
		assertThat(luca.text()).hasValue("");
		assertThat(visitors.signIn(Cast.ANNA).open(ticket).messages()).hasCount(1);

		stage.waitUntil("2026-01-14T15:00");
		var carla = visitors.signIn(Cast.CARLA).openDashboard();
		carla.follow("1 held message to decide");
		assertThat(carla.page().locator("mark").last()).containsText("347 555 0192");
		carla.button("Release the message of Luca Sartori with the marked parts hidden").click();
		assertThat(carla.page().getByText("The decision is made")).isVisible();

		var anna = visitors.signIn(Cast.ANNA).open(ticket);
		assertThat(anna.messages()).hasCount(2);
		assertThat(anna.messages().last()).containsText("•••");
		assertThat(anna.messages().last()).containsText("on time, 23 h 00 m to spare");
		assertThat(anna.messages().last()).containsText("released it Wed 14 Jan 15:00");
		var page = luca.page();
		page.navigate(page.url().replaceAll("/tickets/.*", "/notices"));
		assertThat(page.getByText("Your held message went out with parts of it hidden")).isVisible();
	}

}
