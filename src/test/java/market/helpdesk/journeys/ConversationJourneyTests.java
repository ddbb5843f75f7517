package market.helpdesk.journeys;

import market.helpdesk.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The main job: a buyer asks, the seller answers in time. */
@BrowserTest
class ConversationJourneyTests {

	@ParameterizedTest
	@EnumSource
	void aBuyerAsksTheSellerAnswersAndTheBuyerSeesIt(Device device, Visitors visitors) {
		var anna = visitors.signIn(Cast.ANNA, device);
		var giulia = visitors.signIn(Cast.GIULIA, device);

		var asked = anna.openTickets()
			.startNewTicket()
			.choose("iPhone 13, 128 GB")
			.about("Return")
			.write("Reso: quando arriva il rimborso?", "Buongiorno, quando parte il rimborso?")
			.send();
		assertThat(asked.message("quando parte il rimborso?")).containsText("Anna Bruni");
		assertThat(asked.promise()).containsText("tomorrow 10:00");

		var inbox = giulia.openInbox();
		assertThat(inbox.band("Later")).containsText("24 h 00 m left");
		var answered = inbox.open("Reso: quando arriva il rimborso?");
		assertThat(answered.deadline()).containsText("tomorrow 10:00 (Italy)");
		answered.write("Buongiorno Anna, il rimborso parte oggi.").send();
		assertThat(answered.message("il rimborso parte oggi")).containsText("on time, 24 h 00 m to spare");
		assertThat(answered.deadline()).isHidden();
		assertThat(giulia.openInbox().title()).hasText("Inbox");
		assertThat(giulia.openInbox().tickets()).hasCount(0);

		var list = anna.openTickets();
		assertThat(list.tickets()).containsText(new String[] { "Your turn" });
		var seen = list.open("Reso: quando arriva il rimborso?");
		assertThat(seen.message("il rimborso parte oggi")).containsText("Giulia Riva");
		assertThat(seen.promise()).isHidden();
		assertThat(seen.part("Your turn")).isVisible();
	}

	@ParameterizedTest
	@EnumSource
	void aBuyerAsksAShopAboutItsOffer(Device device, Visitors visitors) {
		var ticket = visitors.signIn(Cast.ZOFIA, device)
			.openNewTicket()
			.askShop("nowa", "Pixel 8, 128 GB")
			.about("Question")
			.write("eSIM?", "Czy obsługuje eSIM?")
			.send();

		assertThat(ticket.part("Offer")).containsText("Pixel 8, 128 GB");
		assertThat(visitors.signIn(Cast.EWA, device).openInbox().band("Later")).containsText("Czy obsługuje eSIM?");
	}

}
