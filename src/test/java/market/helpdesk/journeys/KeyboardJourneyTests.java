package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Nobody needs a mouse, and everybody sees where they are. */
@BrowserTest
class KeyboardJourneyTests {

	/** More stops than any page has before what one came for. */
	private static final int ENOUGH = 40;

	private final Stage stage;

	KeyboardJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@Test
	void aSellerSignsInAndAnswersTheMostUrgentTicket(Visitors visitors) {
		stage.annaAsks("Numero di tracking", "Potete darmi il numero di tracking?");
		stage.waitUntil("2026-01-14T11:00");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Fattura", "Vorrei la fattura.");
		var visitor = visitors.stranger(Device.DESKTOP);
		var page = visitor.page();

		visitor.open("/login");
		page.keyboard().type(Cast.GIULIA.username());
		tabTo(new SignInPage(page).password());
		page.keyboard().type(Cast.PASSWORD);
		page.keyboard().press("Enter");
		var inbox = new InboxPage(page);
		assertThat(inbox.title()).hasText("Inbox");
		tabTo(inbox.mostUrgent());
		page.keyboard().press("Enter");
		var ticket = new TicketPage(page);
		assertThat(ticket.title()).hasText("Numero di tracking");
		tabTo(ticket.text());
		page.keyboard().type("Eccolo: 1Z 204.");
		tabTo(ticket.sendButton());
		page.keyboard().press("Enter");

		assertThat(ticket.message("Eccolo: 1Z 204.")).isVisible();
	}

	@Test
	void theFirstStopSkipsToTheContent(Visitors visitors) {
		stage.annaAsks("Numero di tracking", "Potete darmi il numero di tracking?");
		var inbox = visitors.signIn(Cast.GIULIA).openInbox();

		inbox.page().keyboard().press("Tab");
		assertThat(inbox.link("Skip to content")).isFocused();
		assertThat(inbox.link("Skip to content")).isInViewport();
		inbox.page().keyboard().press("Enter");
		inbox.page().keyboard().press("Tab");

		assertThat(inbox.page().locator("main :focus")).hasCount(1);
	}

	private static void tabTo(Locator goal) {
		var page = goal.page();
		for (int stop = 0; stop < ENOUGH; stop++) {
			page.keyboard().press("Tab");
			assertThat(hasVisibleFocus(page)).as("focus is visible on %s", focused(page)).isTrue();
			if (Boolean.TRUE.equals(goal.evaluate("goal => goal === document.activeElement"))) {
				return;
			}
		}
		throw new AssertionError("The Tab key never came to " + goal);
	}

	/** Something around it has to look otherwise than without the focus. */
	private static boolean hasVisibleFocus(Page page) {
		return Boolean.TRUE.equals(page.evaluate("""
				() => {
				  const focused = document.activeElement;
				  const look = () => {
				    const rings = [];
				    for (let part = focused; part; part = part.parentElement) {
				      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
				      rings.push(outlineStyle === "none" ? boxShadow : outlineStyle + outlineWidth + boxShadow);
				    }
				    return rings.join();
				  };
				  const withFocus = look();
				  focused.blur();
				  const without = look();
				  focused.focus();
				  return withFocus !== without;
				}"""));
	}

	private static Object focused(Page page) {
		return page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
	}

}
