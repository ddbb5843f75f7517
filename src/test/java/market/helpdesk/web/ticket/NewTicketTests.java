package market.helpdesk.web.ticket;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@HelpdeskTest
class NewTicketTests {

	private final MockMvcTester pages;

	NewTicketTests(MockMvcTester pages) {
		this.pages = pages;
	}

	@Test
	void aBlankOfferIsAskedForAgainBesideItsField() {
		assertThat(choosing("riva", "  ")).bodyText()
			.contains("Riva Ricondizionati", "Say which offer it is about.", "aria-invalid=\"true\"");
	}

	@Test
	void anOfferThatIsTooLongIsKeptAndSaidToBe() {
		var offer = "x".repeat(201);
		assertThat(choosing("riva", offer)).bodyText().contains(offer, "An offer has at most 200 characters.");
	}

	@Test
	void aShopThatWasChosenIsAskedForItsOfferWithoutReproach() {
		assertThat(pages.get().uri("/tickets/new?shop=riva").with(Cast.ANNA.signedIn())).bodyText()
			.contains("Riva Ricondizionati")
			.doesNotContain("aria-invalid=\"true\"");
	}

	@Test
	void anOfferLeadsToItsForm() {
		assertThat(choosing("riva", "Pixel 7")).bodyText().contains("Pixel 7", "name=\"subject\"");
	}

	private MockMvcTester.MockMvcRequestBuilder choosing(String shop, String offer) {
		return pages.get()
			.uri("/tickets/new")
			.queryParam("shop", shop)
			.queryParam("offer", offer)
			.with(Cast.ANNA.signedIn());
	}

}
