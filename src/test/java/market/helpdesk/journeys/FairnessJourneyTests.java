package market.helpdesk.journeys;

import com.microsoft.playwright.options.AriaRole;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An answer that nobody needs, and one that the shop does not give (R13). */
@BrowserTest
class FairnessJourneyTests {

	private final Stage stage;

	FairnessJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void theShopAsksTheBuyerNeedsNoAnswerAndThenWantsItAfterAll(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Cover", "La cover è compresa?");
		var giulia = visitors.signIn(Cast.GIULIA, device);
		var anna = visitors.signIn(Cast.ANNA, device);

		var asking = giulia.open(ticket);
		asking.button("Ask whether an answer is still needed").click();
		assertThat(asking.part("Is an answer still needed?")).containsText("the clock runs on");
		assertThat(asking.deadline()).isVisible();

		var asked = anna.open(ticket);
		assertThat(asked.promise()).containsText("tomorrow 10:00");
		asked.part("Riva Ricondizionati asks whether you still need an answer")
			.getByText("No, I need no answer")
			.click();
		assertThat(asked.part("No answer needed")).containsText("It was due tomorrow 10:00.");
		assertThat(asked.message("Anna Bruni: no answer needed")).isVisible();
		assertThat(giulia.openInbox().tickets()).hasCount(0);
		assertThat(giulia.open(ticket).part("No answer needed")).containsText("Nothing is due.");

		anna.open(ticket).button("I want an answer after all").click();
		assertThat(asked.promise()).containsText("tomorrow 10:00");
		assertThat(giulia.openInbox().band("Later")).containsText("Cover");
	}

	@ParameterizedTest
	@EnumSource
	void theMarketplaceAnswersForAShopThatDoesNotAndHandsBack(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Pacco fermo", "Il pacco è fermo: dov'è?");
		stage.waitUntil("2026-01-15T10:05");
		stage.sweep();
		var carla = visitors.signIn(Cast.CARLA, device);
		var giulia = visitors.signIn(Cast.GIULIA, device);
		var anna = visitors.signIn(Cast.ANNA, device);
		var late = giulia.open(ticket).write("Eccoci, scusate.");

		carla.open(ticket);
		var taken = new AdminPages(carla.page()).giveReason("Complaint", "Anna ha chiamato");
		taken.field("Reason").fill("Il negozio non risponde da ieri");
		taken.button("Take over this ticket").click();
		assertThat(taken.page().getByRole(AriaRole.STATUS)).containsText("since Thu 15 Jan 10:05");
		taken.write("Ce ne occupiamo noi: il pacco arriva domani.").send();
		assertThat(taken.message("il pacco arriva domani")).containsText("Marketplace (Carla Moretti)");

		late.send();
		assertThat(late.title()).hasText("This was not sent");
		assertThat(late.text()).hasValue("Eccoci, scusate.");
		late.link("Back to the ticket").click();
		assertThat(late.text()).isHidden();

		var seen = anna.open(ticket);
		assertThat(seen.message("il pacco arriva domani")).containsText("Marketplace");
		seen.write("Grazie! E a che ora?").send();
		var mine = carla.openDashboard().follow("Tickets").follow("Taken over");
		assertThat(mine.rows("Riva Ricondizionati")).containsText(new String[] { "Needs our answer" });
		carla.open(ticket).button("Hand back to the shop").click();

		assertThat(giulia.open(ticket).deadline()).containsText("24 h 00 m");
		assertThat(carla.openDashboard().follow("Shops").rows("Riva Ricondizionati")).isVisible();
	}

}
