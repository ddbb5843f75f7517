package market.helpdesk.journeys;

import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** People are told while they write, not only once they have (R7). */
@BrowserTest
class LiveScreeningJourneyTests {

	static final String ADDRESS = "giulia.riva@gmail.com";

	private final Stage stage;

	private final JdbcClient jdbc;

	LiveScreeningJourneyTests(Stage stage, JdbcClient jdbc) {
		this.stage = stage;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "WITHOUT_JAVASCRIPT")
	void typingAnAddressShowsTheBoxAndTakingItOutHidesIt(Device device, Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA, device).open(annaAsks());
		assertThat(page.screening()).isEmpty();

		page.text().pressSequentially("Mi scriva a " + ADDRESS);

		assertThat(page.screening()).containsText("This message can't go out as it is");
		assertThat(page.screening().locator("q")).hasText(ADDRESS);
		assertThat(page.text()).isFocused();
		page.write("Il rimborso parte oggi.");
		assertThat(page.screening()).isEmpty();
	}

	/** Nothing flickers, and a screen reader says it once. */
	@Test
	void whatIsStillTrueIsNotToldAgain(Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA).open(annaAsks());
		page.write("Mi scriva a " + ADDRESS);
		var box = page.screening().locator(".screening-box");
		assertThat(box).isVisible();
		box.evaluate("box => box.dataset.seen = 'yes'");

		page.page().waitForResponse("**/screening", () -> page.text().pressSequentially(" grazie"));

		assertThat(box).hasAttribute("data-seen", "yes");
	}

	@Test
	void aBuyersPointsAreLookedAtToo(Visitors visitors) {
		var page = visitors.signIn(Cast.ANNA).open(annaAsks());
		page.askPointByPoint("Quando arriva?", "Mi scrive a " + ADDRESS + "?");
		assertThat(page.screening()).containsText("hidden from the shop");
	}

	@Test
	void aDraftIsLookedAtWhenItsPageIsOpenedAgain(Visitors visitors) {
		var ticket = annaAsks();
		var giulia = visitors.signIn(Cast.GIULIA);
		giulia.open(ticket).write("Mi scriva a " + ADDRESS);
		giulia.openInbox();
		assertThat(giulia.open(ticket).screening()).containsText(ADDRESS);
	}

	@Test
	void whoeverWasSignedOutMeanwhileKeepsWriting(Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA).open(annaAsks());
		page.write("Mi scriva a " + ADDRESS);
		assertThat(page.screening()).containsText(ADDRESS);
		jdbc.sql("delete from spring_session").update();

		page.page().waitForResponse("**/screening", () -> page.text().pressSequentially(" grazie"));

		assertThat(page.screening()).isEmpty();
		assertThat(page.text()).hasValue(Pattern.compile("grazie$"));
		assertThat(page.title()).hasText("Rimborso");
	}

	@Test
	void theNewTicketIsLookedAtFromItsSubjectOn(Visitors visitors) {
		var anna = visitors.signIn(Cast.ANNA);
		anna.open("/tickets/new?order=" + Stage.ANNAS_ORDER);
		var page = anna.page();
		page.locator("#subject").pressSequentially("Scrivete a " + ADDRESS);
		assertThat(page.locator("[data-live-screening]")).containsText(ADDRESS);
	}

	private TicketId annaAsks() {
		return stage.annaAsks("Rimborso", "Quando arriva?");
	}

}
