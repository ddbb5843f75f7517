package market.helpdesk.web.ticket;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Why a deadline is when it is, as tickets tell it to everyone (R14). */
@HelpdeskTest
class ExplanationPageTests {

	final Stage stage;

	final MockMvcTester pages;

	ExplanationPageTests(Stage stage, MockMvcTester pages) {
		this.stage = stage;
		this.pages = pages;
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void bothSidesSeeWhatCountedAndWhy(Cast person) {
		stage.waitUntil("2026-04-03T18:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		assertThat(page(person, "/tickets/" + ticket)).containsSubsequence("Why this deadline?", "Received",
				"Fri 3 Apr 18:00", "Due", "Tue 7 Apr 18:00", "18:00–24:00", "Working time", "6 h 00 m", "Sat 4 Apr",
				"Weekend", "nothing", "Sun 5 Apr", "Mon 6 Apr", "Lunedì dell&#39;Angelo", "nothing", "Tue 7 Apr",
				"00:00–18:00", "18 h 00 m", "Together", "24 h 00 m", "version 1 of the calendar of Italy");
	}

	@Test
	void administratorsSeeItOnceTheyMayRead() {
		stage.waitUntil("2026-04-03T18:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		assertThat(page(Cast.CARLA, "/tickets/" + ticket)).doesNotContain("Why this deadline?");
		pages.post()
			.uri("/tickets/{id}/inspections", ticket)
			.param("reason", "DISPUTE")
			.with(Cast.CARLA.signedIn())
			.with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		assertThat(page(Cast.CARLA, "/tickets/" + ticket)).contains("Why this deadline?", "Lunedì dell&#39;Angelo");
	}

	@Test
	void isToldToTheSecondAndAddsUp() {
		stage.waitUntil("2026-01-14T10:00:27.912345");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("Wed 14 Jan 10:00:27", "10:00:27–24:00",
				"13 h 59 m 33 s", "00:00–10:00:27", "10 h 00 m 27 s", "24 h 00 m<");
	}

	@Test
	void saysUntilWhenAnAnswerIsOnTimeWhereTheClockStandsStill() {
		stage.waitUntil("2026-01-16T00:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("Fri 16 Jan 24:00",
				"So an answer is on time until Mon 19 Jan 00:00");
	}

	/** A downtime that was recorded later moves it, and the explanation follows. */
	@Test
	void isExplainedByWhatItWasComputedWith() {
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		stage.waitUntil("2026-01-14T14:00");
		Stage.asOwner(
				"""
						insert into clock_revisions (number, made_at, reason) values (2, '2026-01-14 12:00Z', 'The database was moved');
						insert into downtimes (revision, started_at, ended_at) values (2, '2026-01-14 10:00Z', '2026-01-14 11:30Z')""");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("20 h 00 m").doesNotContain("Platform downtime");
		stage.sweep();
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("Platform downtime", "11:00–12:30",
				"tomorrow 11:30", "21 h 30 m");
	}

	@Test
	void thePlatformsDowntimeStandsStill() {
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		Stage.asOwner(
				"""
						insert into clock_revisions (number, made_at, reason) values (2, '2026-01-14 09:00Z', 'Maintenance');
						insert into downtimes (revision, started_at, ended_at) values (2, '2026-01-14 10:00Z', '2026-01-14 11:30Z')""");
		stage.sweep();
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).doesNotContain("stands still");
		stage.waitUntil("2026-01-14T11:30");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("The clock stands still");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void ofADeadlineThatIsOverBothSidesSeeItWithTheAnswer(Cast person) {
		stage.waitUntil("2026-04-03T18:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		stage.waitUntil("2026-04-07T18:01");
		stage.write(Cast.GIULIA, ticket, "Domani.");
		assertThat(page(person, "/tickets/" + ticket)).containsSubsequence("Domani.", "Why this deadline?",
				"Tue 7 Apr 18:00", "Lunedì dell&#39;Angelo", "24 h 00 m");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void ofADeadlineThatWasWaivedBothSidesSeeItWithTheWaiver(Cast person) {
		stage.waitUntil("2026-04-03T18:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		stage.waive(Cast.ANNA, ticket);
		assertThat(page(person, "/tickets/" + ticket)).containsSubsequence("data-kind=\"WAIVER\"", "Why this deadline?",
				"Lunedì dell&#39;Angelo", "24 h 00 m");
	}

	@Test
	void ofADeadlineThatIsOverAdministratorsFindTheExplanation() {
		stage.annaAsks("Rimborso", "Quando?");
		stage.waitUntil("2026-01-15T10:05");
		stage.sweep();
		var link = "/admin/simulator?market=IT&amp;receivedAt=2026-01-14T09:00:00Z&amp;calendar=1";
		assertThat(page(Cast.CARLA, "/admin/violations")).contains(link);
		assertThat(page(Cast.CARLA, link.replace("&amp;", "&"))).contains("Thu 15 Jan 10:00", "14 h 00 m");
	}

	private String page(Cast person, String path) {
		var page = pages.get().uri(URI.create(path)).with(person.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
