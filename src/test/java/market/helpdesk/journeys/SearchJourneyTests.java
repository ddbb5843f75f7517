package market.helpdesk.journeys;

import com.microsoft.playwright.options.AriaRole;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.search.Indexing;
import market.helpdesk.ticket.Threads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An earlier agreement is found in seconds, by a word one remembers of it (R5). */
@BrowserTest
class SearchJourneyTests {

	private final Stage stage;

	private final Indexing indexing;

	private final Deals deals;

	SearchJourneyTests(Stage stage, Indexing indexing, Proposing proposing, Agreeing agreeing, AgreementLists lists,
			Threads threads) {
		this.stage = stage;
		this.indexing = indexing;
		this.deals = new Deals(proposing, agreeing, lists, threads);
	}

	@ParameterizedTest
	@EnumSource
	void aSellerFindsAnEarlierAgreementAndAllElseWithTheBuyer(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Reso", "Chi paga la spedizione?");
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		stage.annaAsks("Cover", "C'è la cover?");
		indexing.run();
		var giulia = visitors.signIn(Cast.GIULIA, device);
		giulia.open("/tickets");
		var page = giulia.page();
		page.getByRole(AriaRole.BANNER)
			.getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Search"))
			.click();
		page.getByLabel("Words to search for").fill("etichette");
		page.getByLabel("Words to search for").press("Enter");
		assertThat(page.locator("mark").first()).hasText("Etichetta");
		page.locator(".hit__where")
			.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Agreement"))
			.click();
		assertThat(
				page.getByRole(AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Reso"))
					.first())
			.isVisible();
		page.getByRole(AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName("with Anna Bruni"))
			.click();
		assertThat(page.locator(".history__entry")).hasCount(3);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "WITHOUT_JAVASCRIPT")
	void hitsComeWhileOneTypes(Device device, Visitors visitors) {
		stage.annaAsks("Reso", "Lo schermo ha un'ammaccatura");
		indexing.run();
		var anna = visitors.signIn(Cast.ANNA, device);
		anna.open("/search");
		anna.page().getByLabel("Words to search for").pressSequentially("ammacc");
		assertThat(anna.page().locator("mark")).hasText("ammaccatura");
		assertThat(anna.page().locator("#hits-told")).hasText("1 hit");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "WITHOUT_JAVASCRIPT")
	void whoFollowsAHitComesBackToWhatTheyTyped(Device device, Visitors visitors) {
		stage.annaAsks("Reso", "Lo schermo ha un'ammaccatura");
		indexing.run();
		var page = visitors.signIn(Cast.ANNA, device).page();
		page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/search"));
		page.getByLabel("Words to search for").pressSequentially("ammacc");
		assertThat(page.locator("mark")).hasText("ammaccatura");
		page.locator(".hit__where").first().click();
		assertThat(page.locator("#message-1")).isVisible();
		page.goBack();
		assertThat(page.locator("mark")).hasText("ammaccatura");
		assertThat(page.getByLabel("Words to search for")).hasValue("ammacc");
		page.reload();
		assertThat(page.locator("mark")).hasText("ammaccatura");
	}

}
