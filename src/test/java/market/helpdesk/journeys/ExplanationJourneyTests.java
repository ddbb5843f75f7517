package market.helpdesk.journeys;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** How people come to see why a deadline is when it is (R14). */
@BrowserTest
class ExplanationJourneyTests {

	private final Stage stage;

	ExplanationJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void aSellerAsksWhyOverEaster(Device device, Visitors visitors) {
		stage.waitUntil("2026-04-03T18:00");
		var refund = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-04-07T09:00");
		var giulia = visitors.signIn(Cast.GIULIA, device);

		var ticket = giulia.open(refund);
		assertThat(ticket.page().getByText("Together")).isHidden();
		var steps = ticket.explain();

		assertThat(steps).containsText("Lunedì dell'Angelo");
		assertThat(steps.getByText("24 h 00 m")).isVisible();
	}

	@ParameterizedTest
	@EnumSource
	void anAdministratorTriesOutEasterMonday(Device device, Visitors visitors) {
		var carla = visitors.signIn(Cast.CARLA, device);
		var dashboard = carla.openDashboard();
		dashboard.openMore();
		dashboard.follow("Simulator");
		var simulator = new SimulatorPage(carla.page());

		simulator.ask("Italy (Europe/Rome)", "2026-04-06 09:00");

		assertThat(simulator.result()).containsText("Tue 7 Apr 24:00");
		assertThat(simulator.steps()).containsText(new String[] { "Lunedì dell'Angelo", "24 h 00 m" });
		simulator.ask("Germany (Europe/Berlin)", "2026-04-03 18:00");
		assertThat(simulator.steps()).containsText(new String[] { "Karfreitag", "Ostermontag" });
		simulator.ask("Italy (Europe/Rome)", "2026-03-29 02:30");
		assertThat(carla.page().getByText("straight to 03:00")).isVisible();
		simulator.link("Fri 16 Jan 15:00").click();
		assertThat(simulator.result()).containsText("Mon 19 Jan 15:00");
	}

}
