package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Both sides agree on something, and later on something else (R8). */
@BrowserTest
class AgreementJourneyTests {

	private final Stage stage;

	AgreementJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void theSellerProposesTheBuyerConfirmsAndBothReplaceIt(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Graffio", "Il telefono ha un graffio: mi fate uno sconto?");
		var giulia = visitors.signIn(Cast.GIULIA, device);
		var anna = visitors.signIn(Cast.ANNA, device);

		giulia.open(ticket).link("Propose an agreement on message 1").click();
		propose(giulia, "Price reduction", "20,00");
		var seen = giulia.open(ticket);
		assertThat(seen.part("Agreements")).containsText("proposed by Giulia Riva");
		assertThat(seen.part("Agreements")).containsText("A proposal is no answer");
		assertThat(seen.deadline()).isVisible();

		var asked = anna.open(ticket);
		assertThat(asked.message("Giulia Riva proposes: Price reduction · €20.00")).isVisible();
		asked.button("Confirm Price reduction").click();
		assertThat(asked.part("Agreements")).containsText("confirmed by both, 14 Jan");
		anna.open("/orders");
		assertThat(anna.page().getByRole(AriaRole.LIST).filter(hasText("€20.00")).last())
			.containsText("Price reduction");

		anna.open(ticket).link("Propose another one instead").click();
		propose(anna, "Price reduction", "30");
		assertThat(anna.open(ticket).part("Agreements")).containsText("Until then that one stays in force");
		giulia.open(ticket).button("Confirm Price reduction").click();
		var replaced = giulia.open(ticket);
		assertThat(replaced.part("Agreements")).containsText("€30.00");
		assertThat(replaced.message("Replaced by it: Price reduction · €20.00")).isVisible();
		anna.open("/agreements?view=confirmed");
		assertThat(anna.page().getByRole(AriaRole.ROW).filter(hasText("Price reduction"))).hasCount(1);
	}

	@ParameterizedTest
	@EnumSource
	void theBuyerProposesAndTheSellerDeclinesWithAWord(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Ritardo", "Quando arriva?");
		var giulia = visitors.signIn(Cast.GIULIA, device);
		var anna = visitors.signIn(Cast.ANNA, device);

		anna.open(ticket).link("Propose an agreement on message 1").click();
		anna.page().getByLabel("Kind").selectOption("Delivery date");
		anna.page()
			.getByLabel("Day", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
			.fill("2026-01-20");
		anna.page().getByText("Propose it").click();

		var asked = giulia.open(ticket);
		asked.part("Agreements").getByText("Decline", new Locator.GetByTextOptions().setExact(true)).click();
		asked.field("Why not? (optional)").fill("Il corriere non garantisce il giorno");
		asked.button("Decline it").click();
		assertThat(anna.open(ticket).message("Giulia Riva declined: Delivery date"))
			.containsText("Il corriere non garantisce il giorno");
	}

	private static void propose(Visitor visitor, String kind, String amount) {
		var page = visitor.page();
		page.getByLabel("Kind").selectOption(kind);
		page.getByLabel("Amount in EUR").fill(amount);
		page.getByText("Propose it").click();
	}

	private static Locator.FilterOptions hasText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
