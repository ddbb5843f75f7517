package market.helpdesk.journeys;

import java.time.Duration;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From three late answers to an appeal that is upheld (R9, R22). */
@BrowserTest
class SanctionJourneyTests {

	private final Stage stage;

	SanctionJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void aSanctionIsProposedDecidedAppealedAgainstAndUpheld(Device device, Visitors visitors) {
		for (var ticket = 0; ticket < 3; ticket++) {
			stage.annaAsks("Rimborso", "Quando arriva?");
		}
		stage.waitFor(Duration.ofDays(4));
		stage.sweep();
		var carla = visitors.signIn(Cast.CARLA, device);
		carla.open("/admin/sanctions");
		var admin = new AdminPages(carla.page()).follow("Reminder");
		assertThat(admin.page().getByText("3 confirmed violations within 30 days")).isVisible();
		admin.page().getByLabel("Suspension for answers").check();
		admin.field("For how many days").fill("10");
		admin.field("Statement of reasons").fill("Tre risposte in ritardo nella stessa settimana.");
		admin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Impose").setExact(true)).click();
		assertThat(admin.page().getByText("The shop has been told")).isVisible();

		var giulia = visitors.signIn(Cast.GIULIA, device);
		giulia.openInbox();
		assertThat(giulia.page().getByRole(AriaRole.COMPLEMENTARY)).containsText("Riva Ricondizionati is suspended");
		giulia.page().getByText("What that means, and how to appeal").click();
		giulia.page().getByText("Read the reasons, or appeal").click();
		assertThat(giulia.page().getByText("Tre risposte in ritardo nella stessa settimana.")).isVisible();
		giulia.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Appeal").setExact(true)).click();
		giulia.page().getByLabel("What is wrong with it").fill("La piattaforma non era raggiungibile.");
		giulia.page().getByText("Send the appeal").click();
		assertThat(giulia.page().getByText("Your appeal is with the administrators")).isVisible();

		var dario = visitors.signIn(Cast.DARIO, device);
		dario.open("/admin/sanctions?view=appeals");
		var decision = new AdminPages(dario.page()).follow("Suspension for answers");
		assertThat(decision.page().getByText("La piattaforma non era raggiungibile.")).isVisible();
		decision.field("Reason").fill("È vero: vedi il guasto del 15 gennaio.");
		decision.button("Uphold the appeal").click();
		assertThat(decision.page().getByText("Decided. The shop has been told.")).isVisible();

		giulia.openInbox();
		assertThat(giulia.page().locator(".curb")).hasCount(0);
		giulia.open("/notices");
		giulia.page().getByText("Your appeal was upheld").click();
		assertThat(giulia.page().getByText("È vero: vedi il guasto del 15 gennaio.")).isVisible();
		assertThat(giulia.page().getByText("Waived").first()).isVisible();
	}

}
