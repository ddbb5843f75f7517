package market.helpdesk.journeys;

import java.time.Duration;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody looks into a ticket that is not theirs, and others see that they did (R12).
 */
@BrowserTest
class InspectionJourneyTests {

	private static final String QUESTION = "Quando arriva il rimborso?";

	private final Stage stage;

	InspectionJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void anAdministratorReadsForAReasonAndAnotherSeesWhoLooked(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", QUESTION);
		var carla = visitors.signIn(Cast.CARLA, device);
		carla.open(ticket);
		var asked = new AdminPages(carla.page());
		assertThat(asked.page().getByText(QUESTION)).hasCount(0);
		asked.button("Read the ticket").click();
		assertThat(asked.page().getByText("Please choose a reason.")).isVisible();
		var read = asked.giveReason("Complaint", "Anna ha chiamato");
		assertThat(read.message(QUESTION)).isVisible();

		var dario = visitors.signIn(Cast.DARIO, device);
		var dashboard = dario.openDashboard();
		dashboard.openMore();
		var looks = dashboard.follow("Who looked");
		assertThat(looks.rows("Carla Moretti")).containsText("Message 1 read");
		assertThat(looks.rows("Carla Moretti")).containsText("Anna ha chiamato");
		looks.field("Why").selectOption("Legal request");
		looks.button("Filter").click();
		assertThat(looks.page().getByText("Nobody looked")).isVisible();
	}

	@Test
	void anAuditorReadsAndFindsNothingToDecide(Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", QUESTION);
		stage.waitFor(Duration.ofDays(3));
		stage.sweep();
		var elena = visitors.signIn(Cast.ELENA);
		assertThat(elena.openDashboard().title()).hasText("Dashboard");
		assertThat(elena.page().getByText("Auditor")).isVisible();
		elena.open(ticket);
		var read = new AdminPages(elena.page()).giveReason("Something else", "Controllo a campione");
		assertThat(read.message(QUESTION)).isVisible();
		assertThat(read.part("Who looked")).containsText("Elena Marchetti");
		assertThat(read.part("Take over")).hasCount(0);
		assertThat(read.button("Send")).hasCount(0);
	}

	@Test
	void theBuyerIsToldAfterAMonth(Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", QUESTION);
		var carla = visitors.signIn(Cast.CARLA);
		carla.open(ticket);
		new AdminPages(carla.page()).giveReason("Complaint", "Anna ha chiamato");
		var anna = visitors.signIn(Cast.ANNA);
		var told = "The marketplace has read this ticket";
		assertThat(anna.open(ticket).part(told)).hasCount(0);
		stage.waitFor(Duration.ofDays(30));
		assertThat(anna.open(ticket).part(told)).containsText("because of a complaint");
	}

}
