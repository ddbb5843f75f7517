package market.helpdesk.journeys;

import market.helpdesk.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The language people read in. */
@BrowserTest
class LanguageJourneyTests {

	@ParameterizedTest
	@EnumSource
	void whoeverSwitchesToItalianStaysThere(Device device, Visitors visitors) {
		var anna = visitors.signIn(Cast.ANNA, device);
		var list = anna.openTickets();

		list.button("Italiano").click();

		assertThat(list.title()).hasText("Ticket");
		list.link("Ordini").click();
		assertThat(list.title()).hasText("Ordini");
		list.button("Esci").click();
		assertThat(list.title()).hasText("Accedi");
		assertThat(anna.page().locator("html")).hasAttribute("lang", "it");
	}

}
