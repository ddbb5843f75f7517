package market.helpdesk.journeys;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** How a day becomes a holiday, and what becomes of the deadlines (R14). */
@BrowserTest
class CalendarJourneyTests {

	private final Stage stage;

	CalendarJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void anAdministratorAddsAHolidayPreviewsAndPublishes(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Reso", "Quando arriva il rimborso?");
		var carla = visitors.signIn(Cast.CARLA, device);
		carla.open("/admin");
		var calendars = new CalendarPages(carla.page());
		calendars.openMore();
		calendars.follow("Calendars").follow("Italy");
		calendars.button("Draft the next version").click();
		calendars.add("2026-01-15", "Festa patronale", "DL 1/2026").rename("Epifania", "Befana");
		assertThat(calendars.changes()).containsText(new String[] { "Was", "Renamed", "Festa patronale" });
		assertThat(calendars.cell("Festa patronale")).hasAttribute("data-change", "ADDED");

		calendars.follow("See what it changes");
		assertThat(calendars.part("Per shop")).containsText("Riva Ricondizionati");
		assertThat(calendars.part("Which ones")).containsText("tomorrow 10:00");
		assertThat(calendars.part("Which ones")).containsText("Fri 16 Jan 10:00");
		assertThat(visitors.signIn(Cast.GIULIA, device).open(ticket).deadline()).containsText("tomorrow 10:00");

		calendars.publish(2, "Nuova festa patronale dal 2026");
		assertThat(calendars.part("Versions")).containsText("Nuova festa patronale dal 2026");
		assertThat(calendars.cell("Festa patronale")).hasAttribute("data-kind", "HOLIDAY");
		stage.sweep();
		assertThat(visitors.signIn(Cast.GIULIA, device).open(ticket).deadline()).containsText("Fri 16 Jan 10:00");
		carla.open("/admin/audit?action=ResponseDeadlineMoved");
		assertThat(new AdminPages(carla.page()).rows("Response deadline moved")).hasCount(1);
	}

}
