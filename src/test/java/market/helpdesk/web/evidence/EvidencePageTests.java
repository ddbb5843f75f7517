package market.helpdesk.web.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.evidence.Evidence;
import market.helpdesk.evidence.Unpacked;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The way to an evidence pack (R5, R12). */
@HelpdeskTest
class EvidencePageTests {

	private final Stage stage;

	private final Evidence evidence;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	EvidencePageTests(Stage stage, Evidence evidence, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.evidence = evidence;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "LUCA" })
	void isOneClickAwayForEachSide(Cast party) {
		var ticket = evidence.story();
		assertThat(get(party, "/tickets/" + ticket)).bodyText()
			.contains("href=\"/tickets/%s/evidence\"".formatted(ticket), "Evidence pack (ZIP)");

		var answer = get(party, "/tickets/" + ticket + "/evidence");
		assertThat(answer).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_TYPE, "application/zip")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.matches("attachment; filename=\"HD-.{4}-.{4}-evidence\\.zip\"");
		assertThat(Unpacked.of(answer.getResponse().getContentAsByteArray()).attachments()).hasSize(2);
	}

	@Test
	void anAdministratorIsAskedWhyFirst() {
		var ticket = evidence.story();
		assertThat(get(Cast.CARLA, "/tickets/" + ticket + "/evidence")).hasStatus(302)
			.hasRedirectedUrl("/tickets/" + ticket);
		assertThat(exports("TicketExported")).isZero();
	}

	@Test
	void whatAnAdministratorExportsIsTold() {
		var ticket = evidence.story();
		evidence.packOf(Cast.CARLA, ticket);
		assertThat(exports("TicketExported")).isOne();
		assertThat(exports("EvidenceExported")).isZero();
	}

	@Test
	void askingForTheHeadersExportsNothing() {
		var ticket = evidence.story();
		assertThat(pages.head().uri("/tickets/" + ticket + "/evidence").with(Cast.ANNA.signedIn())).hasStatusOk();
		assertThat(exports("EvidenceExported")).isZero();
	}

	/** A ticket whose chain is gone: nothing has been sent by then. */
	@Test
	void whatFailsBeforeTheFirstByteGivesAPageAndLeavesNothingBehind() throws Exception {
		var ticket = evidence.story();
		var before = temporaryFolders();
		Stage.asOwner(
				"alter table audit_chains disable trigger user; delete from audit_chains where subject_id = '%s'; alter table audit_chains enable trigger user"
					.formatted(ticket));
		assertThat(get(Cast.ANNA, "/tickets/" + ticket + "/evidence")).hasFailed();
		assertThat(temporaryFolders()).isEqualTo(before);
		assertThat(exports("EvidenceExported")).isZero();
	}

	/** While two are put together a third waits, and gets its own afterwards. */
	@Test
	void whoeverComesThirdWaitsForOneOfTheOthers() {
		var ticket = evidence.story();
		var holding = evidence.takePlaces();
		var third = CompletableFuture.supplyAsync(() -> Unpacked.of(evidence.packOf(Cast.ANNA, ticket)));
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> third.get(1, TimeUnit.SECONDS));
		holding.run();
		assertThat(third.join().attachments()).hasSize(2);
	}

	@Test
	void whoeverWaitedTooLongIsAskedToTryAgain() {
		var ticket = evidence.story();
		var holding = evidence.takePlaces();
		try {
			assertThat(get(Cast.ANNA, "/tickets/" + ticket + "/evidence")).hasStatus(503)
				.hasHeader(HttpHeaders.RETRY_AFTER, "60")
				.bodyText()
				.contains("Too many packs at once", "href=\"/tickets/%s/evidence\"".formatted(ticket));
			assertThat(exports("EvidenceExported")).isZero();
		}
		finally {
			holding.run();
		}
	}

	private static long temporaryFolders() throws IOException {
		try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("helpdesk-evidence-")).count();
		}
	}

	private long exports(String action) {
		return jdbc.sql("select count(*) from audit_entries where action = ?").param(action).query(Long.class).single();
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(path).with(person.signedIn()).exchange();
	}

}
