package market.helpdesk.journeys;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What becomes of a deadline that nobody kept (R13, R12). */
@BrowserTest
class DeadlineJourneyTests {

	private final Stage stage;

	DeadlineJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void aMissedDeadlineIsFlaggedAndTheAdministratorReadsTheTicketForAReason(Device device, Visitors visitors) {
		stage.annaAsks("Pacco fermo", "Il pacco è fermo da una settimana: dov'è?");
		var carla = visitors.signIn(Cast.CARLA, device);
		assertThat(carla.openDashboard().figure("Overdue")).hasText("0");

		stage.waitUntil("2026-01-15T10:05");
		stage.sweep();

		var dashboard = carla.openDashboard();
		assertThat(dashboard.figure("Overdue")).hasText("1");
		assertThat(dashboard.figure("Missed this week")).hasText("1");
		assertThat(dashboard.latestViolations()).containsText("Riva Ricondizionati");
		var violations = dashboard.follow("All violations");
		assertThat(violations.rows("R13 Late answer")).containsText(new String[] { "Thu 15 Jan 10:00" });
		dashboard.openMore();
		var audit = dashboard.follow("Audit trail");
		audit.filterBy("Response deadline missed");
		assertThat(audit.rows("Response deadline missed")).hasCount(1);

		var asked = audit.follow("HD-");
		assertThat(asked.page().getByText("dov'è?")).isHidden();
		var ticket = asked.giveReason("Suspected violation", "Cinque minuti di ritardo");
		assertThat(ticket.message("dov'è?")).isVisible();
		assertThat(ticket.text()).isHidden();
		assertThat(ticket.part("Who looked")).containsText("Cinque minuti di ritardo");
		var trail = carla.openDashboard();
		trail.openMore();
		assertThat(trail.follow("Audit trail").rows("Ticket inspected")).containsText(new String[] { "Carla Moretti" });
	}

}
