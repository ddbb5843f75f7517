package market.helpdesk.journeys;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** No part of a question is overlooked (R16). */
@BrowserTest
class PointsJourneyTests {

	private final Stage stage;

	private final JdbcClient jdbc;

	PointsJourneyTests(Stage stage, JdbcClient jdbc) {
		this.stage = stage;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@EnumSource
	void threePointsOfWhichOneIsLeftOpen(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Reso: quando arriva il rimborso?", "Ho reso l'iPhone.");
		var anna = visitors.signIn(Cast.ANNA, device).open(ticket);
		anna.write("Buongiorno, ho tre domande:")
			.askPointByPoint("Avete ricevuto il pacco?", "Quando parte il rimborso?", "Su quale carta arriva?");
		anna.send();
		assertThat(anna.message("ho tre domande").locator(".points__point")).hasCount(3);

		var giulia = visitors.signIn(Cast.GIULIA, device).open(ticket);
		assertThat(giulia.pointState()).hasText("3 of 3 points open");
		giulia.write("Sì, e parte oggi.")
			.answers("1. Avete ricevuto il pacco?")
			.answers("2. Quando parte il rimborso?");
		giulia.send();
		assertThat(giulia.review()).containsText("Su quale carta arriva?");
		assertThat(giulia.messages()).hasCount(2);
		giulia.send();

		assertThat(giulia.pointState()).hasText("1 of 3 points open");
		assertThat(giulia.message("Sì, e parte oggi.")).containsText("answers points 1, 2");
		assertThat(giulia.deadline()).hasCount(0);
		anna.page().reload();
		assertThat(anna.pointState()).hasText("1 of 3 points open");
		assertThat(anna.text()).hasValue("");
		assertThat(anna.pointBoxes().first()).hasValue("");
	}

	@Test
	void whatStaysOpenIsCountedWhileItIsTickedOff(Visitors visitors) {
		var giulia = visitors.signIn(Cast.GIULIA).open(threePoints());

		assertThat(giulia.left()).hasText("3 points stay open");
		giulia.answers("Avete ricevuto il pacco?").answers("Quando parte?");
		assertThat(giulia.left()).hasText("1 point stays open");
		giulia.answers("Su quale carta?");
		assertThat(giulia.left()).hasText("No point stays open");
	}

	@ParameterizedTest
	@EnumSource
	void questionsInATextAreSentAsPoints(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		var anna = visitors.signIn(Cast.ANNA, device).open(ticket);
		anna.write("Buongiorno. Avete ricevuto il pacco? Quando parte il rimborso?").send();

		assertThat(anna.review()).containsText("Quando parte il rimborso?");
		anna.button("Send them as points").click();

		assertThat(anna.messages().last().locator(".message__text")).hasText("Buongiorno.");
		assertThat(anna.messages().last().locator(".points__point")).hasCount(2);
		assertThat(anna.text()).hasValue("");
		anna.page().reload();
		assertThat(anna.text()).hasValue("");
	}

	@Test
	void boxesComeAndGoByKeyboard(Visitors visitors) {
		var anna = visitors.signIn(Cast.ANNA).open(threePoints());
		anna.askPointByPoint("Uno?", "Due?");
		anna.pointBoxes().nth(1).press("Enter");
		assertThat(anna.pointBoxes()).hasCount(3);
		assertThat(anna.pointBoxes().nth(2)).isFocused();
		assertThat(anna.field("Point 6")).isVisible();
		assertThat(anna.button("Remove point 4")).hasCount(0);

		anna.button("Remove point 6").click();

		assertThat(anna.pointBoxes()).hasCount(2);
		assertThat(anna.pointBoxes().nth(1)).isFocused();
	}

	@Test
	void pointsThatWereTypedAreThereWhenTheTicketIsOpenedAgain(Visitors visitors) {
		var ticket = stage.annaAsks("Reso", "Ho reso l'iPhone.");
		var anna = visitors.signIn(Cast.ANNA);
		anna.open(ticket).write("Dunque:").askPointByPoint("Uno?", "Due?", "Tre?");

		anna.openTickets();

		assertThat(anna.open(ticket).text()).hasValue("Dunque:");
		assertThat(anna.open(ticket).pointBoxes()).hasCount(3);
		assertThat(anna.open(ticket).pointBoxes().nth(2)).hasValue("Tre?");
	}

	@ParameterizedTest
	@EnumSource
	void pointsThatWereTypedWhileTheSessionExpiredWaitBehindTheSignIn(Device device, Visitors visitors) {
		var anna = visitors.signIn(Cast.ANNA, device).open(stage.annaAsks("Reso", "Ho reso l'iPhone."));
		anna.askPointByPoint("Uno, e due?", "Tre?");
		jdbc.sql("delete from spring_session").update();

		anna.send();
		new SignInPage(anna.page()).signIn(Cast.ANNA);

		assertThat(anna.pointBoxes().nth(0)).hasValue("Uno, e due?");
		assertThat(anna.pointBoxes().nth(1)).hasValue("Tre?");
		anna.send();
		assertThat(anna.messages().last().locator(".points__point")).hasCount(2);
		assertThat(anna.pointBoxes().nth(0)).hasValue("");
	}

	/** The Enter key sends a new ticket, and adds no box to it. */
	@Test
	void aNewTicketIsSentByTheEnterKey(Visitors visitors) {
		var page = visitors.signIn(Cast.ANNA).openNewTicket().choose("iPhone 13");
		page.about("Return").write("Reso", "Ho reso l'iPhone.");
		page.field("Subject").press("Enter");
		assertThat(new TicketPage(page.page()).message("Ho reso l'iPhone.")).isVisible();
	}

	private TicketId threePoints() {
		return stage.annaAsksPoints("Reso", "", "Avete ricevuto il pacco?", "Quando parte?", "Su quale carta?");
	}

}
