package market.helpdesk.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.zip.ZipInputStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.privacy.GrantedErasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A buyer takes her data along and has it erased. */
@BrowserTest
class PrivacyJourneyTests {

	private static final String QUESTION = "Quando arriva il rimborso?";

	private final Stage stage;

	private final GrantedErasures granted;

	private final Clock clock;

	PrivacyJourneyTests(Stage stage, GrantedErasures granted, Clock clock) {
		this.stage = stage;
		this.granted = granted;
		this.clock = clock;
	}

	@ParameterizedTest
	@EnumSource
	void aBuyerTakesHerDataAlongAndHasItErased(Device device, Visitors visitors) throws IOException {
		var ticket = stage.annaAsks("Rimborso", QUESTION);
		stage.write(Cast.GIULIA, ticket, "Domani");
		var anna = visitors.signIn(Cast.ANNA, device);
		anna.open("/account");
		var own = new AdminPages(anna.page());
		assertThat(taken(anna.page().waitForDownload(() -> own.link("Download").click()))).contains(QUESTION);
		own.button("Ask for erasure").click();
		assertThat(anna.page().getByText("Please tick that you know")).isVisible();
		sure(own).check();
		own.button("Ask for erasure").click();
		assertThat(anna.page().getByText("Your request is with the marketplace.")).isVisible();

		var carla = visitors.signIn(Cast.CARLA, device);
		carla.open("/admin/erasures");
		var requests = new AdminPages(carla.page()).follow("Anna Bruni");
		requests.field("Reason").fill("Niente lo impedisce");
		requests.button("Grant and erase").click();
		assertThat(carla.page().getByText("The decision is made.")).isVisible();

		granted.run(clock.instant());
		granted.run(clock.instant());
		var giulia = visitors.signIn(Cast.GIULIA, device);
		giulia.open(ticket);
		assertThat(giulia.page().locator(".erased").first()).containsText("by the marketplace");
		assertThat(giulia.page().getByText(QUESTION)).hasCount(0);
		carla.open("/admin/erasures?view=done");
		assertThat(carla.page().getByText("Erased person").first()).isVisible();
	}

	@Test
	void whatIsDeclinedStaysAndIsReadByWhoeverAsked(Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", QUESTION);
		var anna = visitors.signIn(Cast.ANNA);
		anna.open("/account");
		var own = new AdminPages(anna.page());
		sure(own).check();
		own.button("Ask for erasure").click();
		var carla = visitors.signIn(Cast.CARLA);
		carla.open("/admin/erasures");
		var requests = new AdminPages(carla.page()).follow("Anna Bruni");
		requests.field("Reason").fill("La disputa non è finita");
		requests.button("Decline").click();
		granted.run(clock.instant());
		anna.open("/account");
		assertThat(anna.page().getByText("La disputa non è finita")).isVisible();
		assertThat(anna.open(ticket).message(QUESTION)).isVisible();
	}

	private static Locator sure(HelpdeskPage page) {
		return page.field("I know that this can't be undone, and I have taken along what I want to keep.");
	}

	/** All that is text in the archive that was downloaded. */
	private static String taken(Download download) throws IOException {
		var text = new StringBuilder();
		try (var zip = new ZipInputStream(download.createReadStream(), StandardCharsets.UTF_8)) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().endsWith(".json")) {
					text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return text.toString();
	}

}
