package market.helpdesk.journeys;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A conversation of a thousand messages: the newest first, and back to the first (R4).
 */
@BrowserTest
class LongThreadJourneyTests {

	private final Stage stage;

	LongThreadJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void opensAtTheNewestAndLeadsBackToTheFirst(Device device, Visitors visitors) {
		fill(stage.annaAsks("Mille messaggi", "Messaggio 1."));
		var giulia = visitors.signIn(Cast.GIULIA, device);

		var ticket = giulia.openInbox().open("Mille messaggi");
		assertThat(ticket.page().locator("#newest")).hasCount(1);
		ticket.link("Down to the newest").click();
		var again = giulia.openInbox().open("Mille messaggi");
		assertThat(again.message("Messaggio 1000.")).isInViewport();

		var pages = 1;
		while (again.link("Show older messages").isVisible()) {
			again.link("Show older messages").click();
			pages++;
			assertThat(again.page().locator("li.message").last()).isInViewport();
		}
		assertThat(again.message("Messaggio 1.").first()).isVisible();
		assertThat(pages).isEqualTo(1000 / ofAPage(again) + ((1000 % ofAPage(again) > 0) ? 1 : 0));
		again.link("Show newer messages").click();
		assertThat(again.link("First messages").or(again.link("Show older messages")).first()).isVisible();
		again.link("Back to the newest messages").click();
		assertThat(again.message("Messaggio 1000.")).isInViewport();
		again.link("First messages").click();
		assertThat(again.message("Messaggio 1.").first()).isVisible();
	}

	private static int ofAPage(TicketPage ticket) {
		return ticket.page().locator("li.message").count();
	}

	private static void fill(TicketId ticket) {
		Stage.asOwner("""
				insert into messages select m.shop_id, gen_random_uuid(), m.ticket_id, n, m.author_id, m.side,
				  'Messaggio ' || n || '.', m.received_at, gen_random_uuid(), null, null, null, 0
				from messages m, generate_series(2, 1000) n where m.ticket_id = '%1$s' and m.position = 1;
				update tickets set message_count = 1000, last_buyer_position = 1000 where id = '%1$s'"""
			.formatted(ticket));
	}

}
