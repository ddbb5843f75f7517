package market.helpdesk.web.absence;

import java.time.LocalDate;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.absence.AbsenceId;
import market.helpdesk.absence.AbsentDays;
import market.helpdesk.absence.Announcing;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who is told of an absence, and when; what a substitute sees. A notice is no answer
 * (R13).
 */
@HelpdeskTest
class AbsenceNoticeTests {

	private static final String NOTICE = "Riva Ricondizionati has announced an absence from 2 Feb to 13 Feb.";

	private static final String SUBSTITUTE = "Someone else answers for them meanwhile";

	private final Stage stage;

	private final Announcing announcing;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	AbsenceNoticeTests(Stage stage, Announcing announcing, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.announcing = announcing;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-25T23:59:59, false", "2026-01-26T00:00, true", "2026-02-05T12:00, true",
			"2026-02-13T23:59:59, true", "2026-02-14T00:00, false" })
	void aBuyerIsToldFromAWeekBeforeUntilItIsOver(String instant, boolean told) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announce("2026-02-02", "2026-02-13", "ewa");
		stage.waitUntil(instant);

		for (var path : new String[] { "/tickets/" + ticket, "/tickets/new?order=" + Stage.ANNAS_ORDER,
				"/tickets/new?shop=riva&offer=Tablet" }) {
			var page = assertThat(get(Cast.ANNA, path)).hasStatusOk().bodyText();
			if (told) {
				page.contains(NOTICE, SUBSTITUTE).doesNotContain("Ewa Nowak");
			}
			else {
				page.doesNotContain("announced an absence");
			}
		}
	}

	@Test
	void nobodyIsPromisedASubstituteWhereThereIsNone() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announce("2026-01-15", "2026-01-16", "");
		assertThat(get(Cast.ANNA, "/tickets/" + ticket)).bodyText()
			.contains("has announced an absence from 15 Jan to 16 Jan.",
					"Answers are due within 24 hours of working time, as always.")
			.doesNotContain(SUBSTITUTE);
	}

	@Test
	void otherShopsHaveNoNotice() {
		announce("2026-02-02", "2026-02-13", "ewa");
		stage.waitUntil("2026-02-03T10:00");
		var ticket = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		assertThat(get(Cast.ZOFIA, "/tickets/" + ticket)).bodyText().doesNotContain("announced an absence");
	}

	@Test
	void whatIsWithdrawnIsToldNoMore() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announce("2026-02-02", "2026-02-13", "ewa");
		stage.waitUntil("2026-02-03T10:00");
		announcing.withdraw(Cast.GIULIA.member(),
				new AbsenceId(jdbc.sql("select id from absences").query(UUID.class).single()));
		assertThat(get(Cast.ANNA, "/tickets/" + ticket)).bodyText().doesNotContain("announced an absence");
		assertThat(get(Cast.GIULIA, "/tickets")).bodyText().doesNotContain("is away");
	}

	@Test
	void aNoticeIsNoAnswer() {
		announce("2026-01-14", "2026-01-16", "ewa");
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(get(Cast.ANNA, "/tickets/" + ticket)).bodyText()
			.contains("announced an absence", "tomorrow 10:00", "The shop answers by")
			.containsOnlyOnce("class=\"message\"");
		assertThat(jdbc.sql("select due_at = '2026-01-15 09:00Z' from response_deadlines where ticket_id = ?")
			.param(ticket.id())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void aMessageThatCantBeSentIsShownWithTheNoticeToo() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announce("2026-01-14", "2026-01-16", "");
		assertThat(post(Cast.ANNA, "/tickets/" + ticket + "/messages", " ")).hasStatus(422)
			.bodyText()
			.contains("announced an absence");
	}

	@Test
	void sellersAreToldInTheirInbox() {
		announce("2026-02-02", "2026-02-13", "ewa");
		assertThat(get(Cast.GIULIA, "/tickets")).bodyText().doesNotContain("is away");
		stage.waitUntil("2026-01-26T09:00");
		for (var view : new String[] { "needs-answer", "all" }) {
			assertThat(get(Cast.LUCA, "/tickets?view=" + view)).bodyText()
				.contains("Riva Ricondizionati is away from 2 Feb to 13 Feb.", "Ewa Nowak answers meanwhile.",
						"The clock runs on.");
		}
		assertThat(get(Cast.EWA, "/tickets")).bodyText().doesNotContain("Riva Ricondizionati");
		stage.waitUntil("2026-02-02T09:00");
		assertThat(get(Cast.EWA, "/tickets")).bodyText()
			.contains("You answer for Riva Ricondizionati from 2 Feb to 13 Feb.");
	}

	@Test
	void aSubstituteSeesAndDoesWhatAMemberDoesWhileItLasts() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announce("2026-02-02", "2026-02-13", "ewa");
		stage.waitUntil("2026-02-03T10:00");

		assertThat(get(Cast.EWA, "/tickets")).bodyText().contains("Rimborso");
		assertThat(get(Cast.EWA, "/orders")).bodyText().contains(Stage.ANNAS_ORDER, Stage.ZOFIAS_ORDER);
		assertThat(get(Cast.EWA, "/tickets/new?order=" + Stage.ANNAS_ORDER)).hasStatusOk();
		assertThat(post(Cast.EWA, "/tickets/" + ticket + "/messages", "Domani.")).hasStatus(302);
		assertThat(get(Cast.ANNA, "/tickets/" + ticket)).bodyText().contains("Ewa Nowak", "Domani.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-01T23:59:59", "2026-02-14T00:00" })
	void aSubstituteIsAStrangerBeforeAndAfter(String instant) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announce("2026-02-02", "2026-02-13", "ewa");
		stage.waitUntil(instant);

		assertStranger(ticket);
		assertThat(get(Cast.EWA, "/tickets/new?order=" + Stage.ANNAS_ORDER)).hasStatus(404);
		assertThat(get(Cast.EWA, "/tickets?view=all")).bodyText().doesNotContain("Rimborso");
		assertThat(get(Cast.EWA, "/orders")).bodyText().doesNotContain(Stage.ANNAS_ORDER);
	}

	private void assertStranger(TicketId ticket) {
		assertThat(get(Cast.EWA, "/tickets/" + ticket)).hasStatus(404);
		assertThat(post(Cast.EWA, "/tickets/" + ticket + "/messages", "Ciao")).hasStatus(404);
		assertThat(jdbc.sql("select count(*) from messages").query(Long.class).single()).isOne();
	}

	private void announce(String first, String last, String substitute) {
		assertThat(announcing.announce(Cast.GIULIA.member(), House.RIVA.id(),
				new AbsentDays(LocalDate.parse(first), LocalDate.parse(last)), substitute))
			.isEmpty();
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(path).with(person.signedIn()).exchange();
	}

	private MvcTestResult post(Cast person, String path, String body) {
		return pages.post().uri(path).param("body", body).with(person.signedIn()).with(csrf()).exchange();
	}

}
