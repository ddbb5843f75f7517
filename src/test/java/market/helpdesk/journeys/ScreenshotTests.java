package market.helpdesk.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page.ScreenshotOptions;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.order.Orders;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.Threads;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures of the README. The scene is set and looked at every time; the files under
 * docs are written again with {@code -Dscreenshots=true} only, because no two machines
 * draw letters alike.
 */
@BrowserTest
class ScreenshotTests {

	static final boolean WANTED = Boolean.getBoolean("screenshots");

	private static final Path DOCS = Path.of("docs");

	private final MondayMorning mondayMorning;

	ScreenshotTests(Stage stage, Opening opening, Messaging messaging, Orders orders, Threads threads,
			JdbcClient jdbc) {
		this.mondayMorning = new MondayMorning(stage, opening, messaging, orders, threads, jdbc);
	}

	@Test
	void showsTheInboxWithAllItsBands(Visitors visitors) throws IOException {
		mondayMorning.begin();
		var giulia = visitors.signIn(Cast.GIULIA);

		var inbox = giulia.openInbox();

		assertThat(inbox.band("Overdue")).containsText("3 h 12 m late");
		assertThat(inbox.band("Less than 4 working hours")).containsText("1 h 48 m left");
		assertThat(inbox.band("Later")).containsText("due tomorrow 09:18");
		assertThat(inbox.tickets()).hasCount(5);
		photograph(giulia, "inbox.png");
	}

	@Test
	void showsATicketWithItsDeadlineInWords(Visitors visitors) throws IOException {
		var refund = mondayMorning.begin().refund();
		var giulia = visitors.signIn(Cast.GIULIA);

		var ticket = giulia.open(refund);
		ticket.write("Il rimborso parte oggi e arriva sulla carta con cui hai pagato.");

		assertThat(ticket.deadline()).containsText("1 h 48 m");
		assertThat(ticket.deadline()).containsText("Saturday and Sunday don't count.");
		assertThat(ticket.messages()).hasCount(3);
		photograph(giulia, "ticket.png");
	}

	/** The window ends where the page does: nobody reads the background. */
	private static void photograph(Visitor visitor, String name) throws IOException {
		var page = visitor.page();
		page.evaluate("document.activeElement.blur()");
		var picture = page.screenshot(new ScreenshotOptions().setFullPage(true));
		var file = DOCS.resolve(name);
		if (WANTED) {
			Files.write(file, picture);
		}
		assertThat(file).exists();
		var kept = ImageIO.read(file.toFile());
		var taken = ImageIO.read(new ByteArrayInputStream(picture));
		assertThat(kept.getWidth()).isEqualTo(taken.getWidth());
		assertThat(kept.getHeight()).as("height of %s; draw it again with -Dscreenshots=true", file)
			.isCloseTo(taken.getHeight(), org.assertj.core.data.Percentage.withPercentage(10));
	}

}
