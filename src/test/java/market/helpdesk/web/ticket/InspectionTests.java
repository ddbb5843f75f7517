package market.helpdesk.web.ticket;

import java.time.Duration;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Administrators read what isn't theirs for a reason that is on record (R12). */
@HelpdeskTest
class InspectionTests {

	final Stage stage;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	TicketId ticket = new TicketId(new java.util.UUID(0, 0));

	InspectionTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void annaHasWritten() {
		ticket = stage.annaAsks("Rimborso privato", "Testo privato");
	}

	@Test
	void theReasonComesFirst() {
		assertThat(read(Cast.CARLA)).hasStatusOk()
			.bodyText()
			.contains("name=\"reason\"", "name=\"note\"", "HD-")
			.doesNotContain("Testo privato", "Rimborso privato");
	}

	@ParameterizedTest
	@CsvSource({ "'', '', reason", "NOTHING, x, reason", "OTHER, '', note", "OTHER, ' ', note",
			"OTHER, '\u200B', note" })
	void withoutAReasonNothingIsRead(String reason, String note, String wrong) {
		assertThat(inspect(Cast.CARLA, reason, note)).hasStatus(422)
			.bodyText()
			.contains("id=\"%s-error\"".formatted(wrong))
			.doesNotContain("Testo privato", "Rimborso privato");
		assertThat(read(Cast.CARLA)).bodyText().doesNotContain("Testo privato");
		assertThat(inspections()).isZero();
	}

	@Test
	void aNoteThatIsTooLongIsKeptInItsForm() {
		assertThat(inspect(Cast.CARLA, "DISPUTE", "x".repeat(1_001))).hasStatus(422)
			.bodyText()
			.contains("id=\"note-error\"", "x".repeat(1_001))
			.containsPattern("value=\"DISPUTE\"\\s+selected");
	}

	@Test
	void aThousandCharactersAreANote() {
		assertThat(inspect(Cast.CARLA, "OTHER", "🦊".repeat(1_000))).hasStatus(302);
		assertThat(inspections()).isOne();
	}

	@Test
	void forAReasonTheTicketIsReadAndThatIsShown() {
		assertThat(inspect(Cast.CARLA, "DISPUTE", "Caso 17")).hasStatus(302).hasRedirectedUrl("/tickets/" + ticket);
		assertThat(read(Cast.CARLA)).hasStatusOk()
			.bodyText()
			.contains("Testo privato", "Carla Moretti", "Caso 17", "Dispute")
			.doesNotContain("name=\"body\"", "/closure\"");
	}

	@Test
	void theReasonIsOnRecord() {
		inspect(Cast.CARLA, "DISPUTE", "Caso 17");
		assertThat(pages.get().uri("/admin/audit?action=TicketInspected").with(Cast.DARIO.signedIn())).hasStatusOk()
			.bodyText()
			.contains("Ticket inspected", "Carla Moretti", "Caso 17", "/tickets/" + ticket);
	}

	@Test
	void theReasonOfOneIsNotTheReasonOfAnother() {
		inspect(Cast.CARLA, "DISPUTE", "Caso 17");
		assertThat(read(Cast.DARIO)).bodyText().contains("name=\"reason\"").doesNotContain("Testo privato");
		inspect(Cast.DARIO, "COMPLAINT", "");
		assertThat(read(Cast.DARIO)).bodyText().contains("Testo privato", "Caso 17");
	}

	@Test
	void theReasonForOneTicketIsNotTheReasonForAnother() {
		inspect(Cast.CARLA, "DISPUTE", "");
		ticket = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "Altro testo");
		assertThat(read(Cast.CARLA)).bodyText().contains("name=\"reason\"").doesNotContain("Altro testo");
	}

	@Test
	void afterAnHourTheReasonIsAskedAgain() {
		inspect(Cast.CARLA, "DISPUTE", "");
		stage.waitFor(Duration.ofMinutes(59));
		assertThat(read(Cast.CARLA)).bodyText().contains("Testo privato");
		stage.waitFor(Duration.ofMinutes(1));
		assertThat(read(Cast.CARLA)).bodyText().contains("name=\"reason\"").doesNotContain("Testo privato");
	}

	@Test
	void readingLeavesNoOtherTrace() {
		inspect(Cast.CARLA, "DISPUTE", "Caso 17");
		read(Cast.CARLA);
		assertThat(jdbc.sql("select count(*) from read_marks where account_id = ?")
			.param(Cast.CARLA.id().id())
			.query(Long.class)
			.single()).isZero();
		assertThat(read(Cast.GIULIA)).bodyText().contains("Testo privato").doesNotContain("Caso 17", "Carla Moretti");
	}

	private MvcTestResult read(Cast person) {
		return pages.get().uri("/tickets/{id}", ticket).with(person.signedIn()).exchange();
	}

	private MvcTestResult inspect(Cast person, String reason, String note) {
		return pages.post()
			.uri("/tickets/{id}/inspections", ticket)
			.param("reason", reason)
			.param("note", note)
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	private long inspections() {
		return jdbc.sql("select count(*) from inspections").query(Long.class).single();
	}

}
