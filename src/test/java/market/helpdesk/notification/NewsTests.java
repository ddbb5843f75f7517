package market.helpdesk.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.Message;
import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestMail;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadNote;
import market.helpdesk.ticket.ThreadNotes;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a thread tells besides its messages, and who is given notice of it. */
@HelpdeskTest
class NewsTests {

	private final Stage stage;

	private final ThreadNotes notes;

	private final TransactionTemplate transaction;

	private final AdjustableClock clock;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private TicketId ticket;

	NewsTests(Stage stage, ThreadNotes notes, TransactionTemplate transaction, AdjustableClock clock,
			MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.notes = notes;
		this.transaction = transaction;
		this.clock = clock;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void ask() {
		ticket = stage.annaAsks("Secret subject", "Secret words");
	}

	@Test
	void whatTheShopDoesIsToldToTheBuyerOnly() throws Exception {
		note(byGiulia());
		assertThat(recipients()).containsExactly("anna@mail.example");
		assertThat(page(Cast.ANNA, "/tickets")).contains("bell__count");
		assertThat(page(Cast.GIULIA, "/tickets")).contains("class=\"bell\"").doesNotContain("bell__count");
	}

	@Test
	void whatTheBuyerDoesIsToldToEveryoneWhoActsForTheShop() throws Exception {
		note(ThreadNote.by(Author.of(Cast.ANNA.buyer()), "CASE_OPENED"));
		assertThat(recipients()).containsExactlyInAnyOrder("giulia@mail.example", "luca@mail.example");
	}

	@Test
	void aNoteWithoutNoticeStandsInTheThreadOnly() throws Exception {
		note(byGiulia().withoutNotice());
		assertThat(recipients()).isEmpty();
		assertThat(page(Cast.ANNA, "/tickets/" + ticket)).contains("data-note=\"CASE_OPENED\"");
	}

	@Test
	void whatTheTimeDoesIsToldToWhomItConcerns() throws Exception {
		note(ThreadNote.byTime(Side.SELLER, "CASE_OPENED"));
		assertThat(recipients()).containsExactlyInAnyOrder("giulia@mail.example", "luca@mail.example");
	}

	@Test
	void aMailSaysWhichTicketAndNothingMore() throws Exception {
		note(byGiulia());
		var mail = TestMail.received().getFirst();
		assertThat(mail.getSubject()).isEqualTo("Novità nel ticket " + reference());
		assertThat(mail.getContent().toString()).contains("/tickets/" + ticket)
			.doesNotContain("Secret", "Giulia", "Riva");
	}

	@Test
	void buyersGetMailOnSundaysAndShopsOnMonday() throws Exception {
		stage.waitUntil("2026-01-18T11:00");
		note(byGiulia());
		note(ThreadNote.by(Author.of(Cast.ANNA.buyer()), "CASE_OPENED"));
		assertThat(recipients()).containsExactly("anna@mail.example");
		assertThat(page(Cast.GIULIA, "/tickets")).contains("bell__count");
	}

	@Test
	void isReadByLookingAtIt() {
		note(byGiulia());
		assertThat(page(Cast.ANNA, "/notices")).contains("data-unread=\"true\"", "href=\"/tickets/" + ticket,
				reference());
		assertThat(page(Cast.ANNA, "/notices")).contains("data-unread=\"false\"").doesNotContain("bell__count");
		assertThat(page(Cast.MARCO, "/notices")).doesNotContain(reference());
	}

	@Test
	void aNoteStandsBehindTheMessagesThatWereThere() {
		note(byGiulia());
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		assertThat(page(Cast.ANNA, "/tickets/" + ticket)).containsSubsequence("Secret words",
				"data-note=\"CASE_OPENED\"", "At the depot.");
	}

	@Test
	void aNoteAnswersNothing() {
		note(byGiulia());
		assertThat(jdbc.sql("select turn from tickets").query(String.class).single()).isEqualTo("SELLER");
		assertThat(jdbc.sql("select count(*) from response_deadlines").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void aNoteIsPartOfWhatItTells() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> notes.add(House.RIVA.id(), ticket, byGiulia(), clock.instant()));
		transaction.executeWithoutResult((status) -> {
			notes.add(House.RIVA.id(), ticket, byGiulia(), clock.instant());
			status.setRollbackOnly();
		});
		assertThat(page(Cast.ANNA, "/notices")).doesNotContain(reference());
		assertThat(page(Cast.ANNA, "/tickets/" + ticket)).doesNotContain("data-note");
	}

	private static ThreadNote byGiulia() {
		return ThreadNote.by(Author.of(Cast.GIULIA.member()), "CASE_OPENED", new NoteWord.Text("a stage"),
				new NoteWord.Day(LocalDate.parse("2026-01-20")));
	}

	private void note(ThreadNote note) {
		transaction.executeWithoutResult((status) -> notes.add(House.RIVA.id(), ticket, note, clock.instant()));
	}

	private String reference() {
		return jdbc.sql("select reference from tickets").query(String.class).single();
	}

	private static List<String> recipients() throws Exception {
		var recipients = new ArrayList<String>();
		for (var mail : TestMail.received()) {
			recipients.add(mail.getRecipients(Message.RecipientType.TO)[0].toString());
		}
		return recipients;
	}

	private String page(Cast person, String path) {
		var page = pages.get().uri(URI.create(path)).with(person.signedIn()).exchange();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
