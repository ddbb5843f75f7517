package market.helpdesk.web.sanction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.sanction.Docket;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.web.Browser;
import market.helpdesk.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes with an appeal, as browsers send and fetch it. */
@HelpdeskTest
class AppealFileTests {

	private static final Pattern RECEIVED = Pattern.compile("name=\"uploads\" value=\"([0-9a-f-]{36})\"");

	private static final Pattern LINK = Pattern.compile("/appeal-files/[0-9a-f-]{36}");

	private final Docket docket;

	private final Browser browser;

	private final int port;

	private SanctionId sanction = new SanctionId(new UUID(0, 0));

	AppealFileTests(Stage stage, Imposing imposing, ViolationDeciding violations, ApplicationEventPublisher events,
			TransactionTemplate transaction, AdjustableClock clock, JdbcClient jdbc, @LocalServerPort int port) {
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
		this.browser = new Browser(port);
		this.port = port;
	}

	@BeforeEach
	void impose() throws Exception {
		sanction = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		browser.signIn(Cast.GIULIA);
		browser.get(appeal());
	}

	@Test
	void goWithTheFormAndAreReadByTheShopAndTheAdministratorsOnly() throws Exception {
		var sent = new Multipart().field("words", "Ecco la prova")
			.file("prova.pdf", SampleFiles.pdf())
			.file("foto.jpg", SampleFiles.jpeg(64, 48))
			.submit(browser, appeal());
		assertThat(sent.statusCode()).isEqualTo(302);
		var page = browser.get("/sanctions/" + sanction).body();
		assertThat(page).contains("prova.pdf", "foto.jpg", "PDF");
		var link = LINK.matcher(page);
		assertThat(link.find()).isTrue();
		var file = browser.get(link.group());
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment")
			.contains("prova.pdf");
		assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
		assertThat(new Browser(port).signIn(Cast.DARIO).get(link.group()).statusCode()).isEqualTo(200);
		for (var stranger : List.of(Cast.EWA, Cast.ANNA)) {
			assertThat(new Browser(port).signIn(stranger).get(link.group()).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void areSentWhileTheAppealIsBeingWritten() throws Exception {
		var answer = new Multipart().file("prova.pdf", SampleFiles.pdf()).submit(browser, appeal() + "/uploads");
		assertThat(answer.statusCode()).isEqualTo(201);
		var upload = RECEIVED.matcher(answer.body());
		assertThat(upload.find()).isTrue();
		assertThat(browser.submit(appeal(), Map.of("words", "Ecco", "uploads", upload.group(1))).statusCode())
			.isEqualTo(302);
		assertThat(browser.get("/sanctions/" + sanction).body()).contains("prova.pdf");
	}

	@Test
	void whatIsRefusedIsSaidAndTheRestKept() throws Exception {
		var answer = new Multipart().field("words", "Ecco la prova")
			.file("prova.pdf", SampleFiles.pdf())
			.file("virus.exe", new byte[] { 77, 90, 1, 2, 3 })
			.submit(browser, appeal());
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Ecco la prova", "virus.exe", "data-why=\"UNKNOWN_KIND\"")
			.containsPattern(RECEIVED);
	}

	private String appeal() {
		return "/sanctions/" + sanction + "/appeal";
	}

}
