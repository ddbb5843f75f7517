package market.helpdesk.journeys;

import java.time.Clock;
import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.Suspects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a buyer reports, an administrator decides and the shop reads (R7-R10). */
@BrowserTest
class ViolationJourneyTests {

	private static final String ADVERTISING = "Guarda i nuovi tablet!";

	private final Stage stage;

	private final Suspects suspects;

	ViolationJourneyTests(Stage stage, JdbcClient jdbc, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.stage = stage;
		this.suspects = new Suspects(jdbc, events, transaction, clock);
	}

	@ParameterizedTest
	@EnumSource
	void aMessageIsReportedWithOneClickConfirmedAndReadByTheShop(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.LUCA, ticket, ADVERTISING);
		var anna = visitors.signIn(Cast.ANNA, device);
		var carla = visitors.signIn(Cast.CARLA, device);
		var giulia = visitors.signIn(Cast.GIULIA, device);

		var asked = anna.open(ticket);
		asked.button("advertising").click();
		assertThat(asked.message(ADVERTISING)).containsText("Reported as advertising.");

		var queue = carla.openDashboard().follow("1 violation to decide");
		assertThat(item(queue, "Marketing")).containsText(ADVERTISING);
		queue.field("Reason").fill("Pubblicità");
		queue.button("Confirm").click();
		assertThat(queue.page().getByText("Nothing to decide")).isVisible();

		giulia.open("/violations");
		assertThat(giulia.page().getByText("The marketplace confirmed it: Pubblicità")).isVisible();
		assertThat(anna.open(ticket).message(ADVERTISING)).containsText("has looked at it");
	}

	@Test
	void theQueueIsDecidedByKeyboardAlone(Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		suspect(ticket, "Chiama: 333 1234567", "333 1234567", DetectionRule.PHONE_NUMBER);
		suspect(ticket, "Scrivimi a luca@posta.it", "luca@posta.it", DetectionRule.EMAIL_ADDRESS);
		suspect(ticket, "Paga su PayPal", "PayPal", DetectionRule.PAYMENT_SERVICE);
		var carla = visitors.signIn(Cast.CARLA);
		carla.open("/admin/violations");
		var page = carla.page();

		press(page, "j", "j", "d");
		page.keyboard().type("jkcd sono lettere");
		press(page, "Enter");
		assertThat(page.getByText("Decided and on record.")).isVisible();
		assertThat(item(new AdminPages(page), "Deal outside the platform")).isFocused();

		press(page, "k", "c");
		assertThat(page.getByText("Confirm: give the reason")).hasCount(1);
		press(page, "Escape", "c");
		page.keyboard().type("Un numero");
		press(page, "Enter");
		assertThat(page.locator("[data-decide]")).hasCount(1);
		assertThat(page.locator("[data-decide]")).containsText("Deal outside the platform");

		carla.open("/admin/violations?view=dismissed");
		assertThat(new AdminPages(page).rows("luca@posta.it")).containsText(new String[] { "jkcd sono lettere" });
	}

	@Test
	void whoeverDoesNotWantKeysSwitchesThemOff(Visitors visitors) {
		suspect(stage.annaAsks("Rimborso", "Quando arriva?"), "Chiama: 333 1234567", "333 1234567",
				DetectionRule.PHONE_NUMBER);
		var carla = visitors.signIn(Cast.CARLA);
		carla.open("/admin/violations");
		var pages = new AdminPages(carla.page());

		pages.button("Keys").click();
		press(carla.page(), "c");
		assertThat(carla.page().locator("[data-chosen]")).hasCount(0);
		pages.button("Keys").click();
		press(carla.page(), "c");
		assertThat(carla.page().locator("[data-chosen]")).hasCount(1);
		assertThat(pages.field("Reason")).isFocused();
	}

	/**
	 * A reason is never sent by Enter alone before it is clear which decision it is for.
	 */
	@Test
	void enterSendsNothingThatNobodyChose(Visitors visitors) {
		suspect(stage.annaAsks("Rimborso", "Quando arriva?"), "Chiama: 333 1234567", "333 1234567",
				DetectionRule.PHONE_NUMBER);
		var carla = visitors.signIn(Cast.CARLA);
		carla.open("/admin/violations");
		var pages = new AdminPages(carla.page());

		pages.field("Reason").fill("Un numero");
		pages.field("Reason").press("Enter");
		assertThat(carla.page().locator("[data-decide]")).hasCount(1);
		assertThat(pages.field("Reason")).hasValue("Un numero");
	}

	@Test
	void nothingIsInTheWayOfAnyone(Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.LUCA, ticket, ADVERTISING);
		new Examination("buyer", visitors.signIn(Cast.ANNA)).at("message to report", "/tickets/" + ticket)
			.requireNoFaults();
		suspect(ticket, "Chiama: 333 1234567", "333 1234567", DetectionRule.PHONE_NUMBER);
		var carla = visitors.signIn(Cast.CARLA);
		var pages = new Examination("administrator", carla).at("violations to decide", "/admin/violations");
		new AdminPages(carla.page()).link("Contact outside the platform").click();
		pages.here("violation");
		new AdminPages(carla.page()).button("Confirm").click();
		pages.here("decision refused");
		new AdminPages(carla.page()).field("Reason").fill("Un numero");
		new AdminPages(carla.page()).button("Confirm").click();
		pages.at("violations confirmed", "/admin/violations?view=confirmed")
			.at("violations waived", "/admin/violations?view=waived")
			.requireNoFaults();
		new Examination("seller", visitors.signIn(Cast.GIULIA)).at("own violations", "/violations").requireNoFaults();
		new Examination("newcomer", visitors.signIn(Cast.EWA)).at("no violations", "/violations").requireNoFaults();
	}

	private void suspect(TicketId ticket, String text, String found, DetectionRule rule) {
		suspects.wrote(Cast.LUCA, ticket, text, found, rule);
		stage.waitFor(Duration.ofMinutes(1));
	}

	private static Locator item(AdminPages pages, String words) {
		return pages.page().locator("[data-decide]").filter(new Locator.FilterOptions().setHasText(words));
	}

	private static void press(Page page, String... keys) {
		for (var key : keys) {
			page.keyboard().press(key);
		}
	}

}
