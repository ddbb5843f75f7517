package market.helpdesk.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.archive.Checkpointing;
import market.helpdesk.evidence.Unpacked;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The archive proves itself to those who look after the marketplace (R12). */
@BrowserTest
class ArchiveJourneyTests {

	private final Stage stage;

	private final Checkpointing checkpointing;

	private final JdbcClient jdbc;

	@TempDir
	Path folder = Path.of("");

	ArchiveJourneyTests(Stage stage, Checkpointing checkpointing, JdbcClient jdbc) {
		this.stage = stage;
		this.checkpointing = checkpointing;
		this.jdbc = jdbc;
	}

	@Test
	void anAdministratorInspectsForAReasonVerifiesAndExports(Visitors visitors) throws IOException {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Lo schermo è graffiato");
		checkpointing.run(Stage.OPENING);
		var carla = visitors.signIn(Cast.CARLA);
		carla.open(ticket);
		assertThat(new AdminPages(carla.page()).giveReason("Dispute between buyer and shop", "Reclamo di Anna")
			.message("Quando arriva?")).isVisible();

		verify(carla, ticket);
		assertThat(state(carla, "INTACT")).containsText("Intact");
		new AdminPages(carla.page()).link("To the ticket").click();
		var download = carla.page()
			.waitForDownload(() -> new TicketPage(carla.page()).link("Evidence pack (ZIP)").click());
		var pack = Unpacked.of(Files.readAllBytes(download.path()));
		var page = EvidencePage.open(carla.page(), pack, folder).choose(pack);
		assertThat(page.state()).as(page.page().locator("main").innerText()).isEqualTo("INTACT");
		assertThat(pack.text("chain.json")).contains("TicketInspected", "ArchiveVerified");
	}

	@ParameterizedTest
	@EnumSource
	void aByteThatTheOwnerOfTheTablesAlteredIsNamed(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var carla = visitors.signIn(Cast.CARLA, device);
		verify(carla, ticket);
		assertThat(state(carla, "INTACT")).isVisible();

		Stage.asOwner("""
				alter table messages disable trigger user; update messages set body = 'Quando arrivo?';
				alter table messages enable trigger user""");
		verify(carla, ticket);
		assertThat(state(carla, "BROKEN")).containsText("Not intact");
		var message = jdbc.sql("select id from messages").query(UUID.class).single();
		var row = new AdminPages(carla.page()).rows(message.toString());
		assertThat(row).containsText("A text is not the one that was written");
		assertThat(row).containsText("messages");
		assertThat(row).containsText(reference(ticket));
	}

	private void verify(Visitor administrator, TicketId ticket) {
		administrator.open("/admin/archive");
		var archive = new AdminPages(administrator.page());
		archive.field("Reference or id").fill(reference(ticket));
		archive.page().locator("form[action='/admin/archive/ticket-verifications'] button[type=submit]").click();
	}

	private static Locator state(Visitor administrator, String state) {
		return administrator.page().locator(".verification[data-state=%s]".formatted(state));
	}

	private String reference(TicketId ticket) {
		return jdbc.sql("select reference from tickets where id = ?").param(ticket.id()).query(String.class).single();
	}

}
