package market.helpdesk.journeys;

import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What can come in between while people write. */
@BrowserTest
class WritingJourneyTests {

	private final Stage stage;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	WritingJourneyTests(Stage stage, JdbcClient jdbc, TransactionTemplate transaction) {
		this.stage = stage;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** People click again when nothing seems to happen. */
	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PHONE")
	void aSecondClickWhileTheFirstIsUnderWayMakesOneMessage(Device device, Visitors visitors) {
		var ticket = annaAsks();
		var page = visitors.signIn(Cast.GIULIA, device).open(ticket);
		page.write("Eccolo: 1Z 204.");
		var click = page.clickOnSend();

		transaction.executeWithoutResult((holdingUp) -> {
			jdbc.sql("select id from tickets where id = ? for update").param(ticket.id()).query().listOfRows();
			page.page().waitForRequest("**/messages", click);
			click.run();
		});

		assertThat(page.message("Eccolo: 1Z 204.")).hasCount(1);
		page.page().reload();
		assertThat(page.message("Eccolo: 1Z 204.")).hasCount(1);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PHONE")
	void whatWasWrittenWhileTheSessionExpiredWaitsBehindTheSignIn(Device device, Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA, device).open(annaAsks());
		page.write("Eccolo: 1Z 204.\nConsegna prevista domani 📦");
		jdbc.sql("delete from spring_session").update();

		page.send();
		assertThat(page.news()).containsText("what you wrote is kept");
		new SignInPage(page.page()).signIn(Cast.GIULIA);

		assertThat(page.title()).hasText("Numero di tracking");
		assertThat(page.text()).hasValue("Eccolo: 1Z 204.\nConsegna prevista domani 📦");
		page.send();
		assertThat(page.message("Eccolo: 1Z 204.")).hasCount(1);
		assertThat(page.text()).hasValue("");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PHONE")
	void aMessageThatArrivedMeanwhileIsShownAsNew(Device device, Visitors visitors) {
		var ticket = annaAsks();
		var page = visitors.signIn(Cast.GIULIA, device).open(ticket);
		page.write("Eccolo: 1Z 204.");
		stage.write(Cast.ANNA, ticket, "Anzi: vorrei annullare.");

		page.send();

		assertThat(page.news()).containsText("A new message arrived while you were writing");
		assertThat(page.message("Anzi: vorrei annullare.")).containsText("New");
		assertThat(page.message("Eccolo: 1Z 204.")).not().containsText("New");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PHONE")
	void aBlankAnswerIsRefusedBesideTheField(Device device, Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA, device).open(annaAsks());

		page.write("   ").send();

		assertThat(page.text()).hasAccessibleDescription(Pattern.compile("Please write something first"));
		assertThat(page.messages()).hasCount(1);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PHONE")
	void theBuyerClosesAndReopensByWriting(Device device, Visitors visitors) {
		var page = visitors.signIn(Cast.ANNA, device).open(annaAsks());

		page.close();
		assertThat(page.message("Closed by Anna Bruni")).isVisible();
		page.write("Il pacco non c'è ancora.").send();

		assertThat(page.promise()).isVisible();
		assertThat(visitors.signIn(Cast.GIULIA, device).openInbox().tickets())
			.containsText(new String[] { "Il pacco non c'è ancora." });
	}

	@Test
	void whatWasTypedIsThereWhenTheTicketIsOpenedAgain(Visitors visitors) {
		var ticket = annaAsks();
		var giulia = visitors.signIn(Cast.GIULIA);
		giulia.open(ticket).text().fill("Eccolo: 1Z 204.");

		giulia.openInbox();

		assertThat(giulia.open(ticket).text()).hasValue("Eccolo: 1Z 204.");
	}

	private TicketId annaAsks() {
		return stage.annaAsks("Numero di tracking", "Potete darmi il numero di tracking?");
	}

}
