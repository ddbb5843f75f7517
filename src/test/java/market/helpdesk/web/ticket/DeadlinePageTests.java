package market.helpdesk.web.ticket;

import java.util.Locale;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages say of the clock (R13, R14). */
@HelpdeskTest
class DeadlinePageTests {

	final Stage stage;

	final MockMvcTester pages;

	DeadlinePageTests(Stage stage, MockMvcTester pages) {
		this.stage = stage;
		this.pages = pages;
	}

	@Test
	void theInboxSaysWhatIsUrgent() {
		stage.annaAsks("In ritardo", "Quando?");
		stage.waitUntil("2026-01-14T13:00");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Tra poco", "Quando?");
		stage.waitUntil("2026-01-15T10:12");
		stage.annaAsks("Con calma", "Quando?");
		assertThat(page(Cast.GIULIA, "/tickets")).containsSubsequence("data-kind=\"OVERDUE\"", "In ritardo",
				"data-kind=\"SOON\"", "2 h 48 m left", "due today 13:00", "Tra poco", "data-kind=\"LATER\"",
				"due tomorrow 10:12", "Con calma");
	}

	@Test
	void theTicketSaysWhichDaysDontCount() {
		stage.waitUntil("2026-01-16T15:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("Received Fri 16 Jan 15:00.",
				"Saturday and Sunday don&#39;t count.", "Mon 19 Jan 15:00", "24 h 00 m");
		stage.waitUntil("2026-01-17T09:00");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("The clock stands still");
		assertThat(page(Cast.ANNA, "/tickets/" + ticket)).contains("The shop answers by", "Mon 19 Jan 15:00");
	}

	@Test
	void theTicketNamesTheHoliday() {
		stage.waitUntil("2026-04-03T18:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("Lunedì dell&#39;Angelo (6 Apr)",
				"Tue 7 Apr 18:00");
	}

	@Test
	void midnightEndsTheDayBefore() {
		stage.waitUntil("2026-01-17T10:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("Mon 19 Jan 24:00");
		stage.waitUntil("2026-01-19T08:00");
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("today 24:00");
	}

	@Test
	void theAnswerSaysWhetherItCameInTime() {
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		stage.waitUntil("2026-01-15T06:35");
		stage.write(Cast.GIULIA, ticket, "Domani");
		assertThat(page(Cast.ANNA, "/tickets/" + ticket)).contains("on time, 3 h 25 m to spare");
		stage.write(Cast.ANNA, ticket, "Domani quando?");
		stage.waitUntil("2026-01-16T07:35");
		stage.write(Cast.GIULIA, ticket, "Alle nove");
		assertThat(page(Cast.ANNA, "/tickets/" + ticket)).contains("late by 1 h 00 m");
	}

	@Test
	void theWholeThreadCanBeReadPageByPage() {
		var ticket = stage.annaAsks("Rimborso", "Messaggio 1.");
		for (var position = 2; position <= 60; position++) {
			stage.write(Cast.ANNA, ticket, "Messaggio %d.".formatted(position));
		}
		assertThat(page(Cast.GIULIA, "/tickets/" + ticket)).contains("Messaggio 60.", "Messaggio 11.", "?before=11")
			.doesNotContain("Messaggio 10.");
		assertThat(page(Cast.GIULIA, "/tickets/%s?before=11".formatted(ticket)))
			.contains("Messaggio 1.", "Messaggio 10.")
			.doesNotContain("Messaggio 11.", "name=\"body\"");
		assertThat(page(Cast.GIULIA, "/tickets/%s?before=1".formatted(ticket))).as("nothing was before it")
			.contains("Messaggio 1.", "?before=52")
			.doesNotContain("Messaggio 2.", "?before=-");
	}

	@Test
	void everyTicketIsOnSomePageOfTheInbox() {
		for (var ticket = 1; ticket <= 51; ticket++) {
			stage.askAboutOffer(Cast.ANNA, Cast.House.RIVA, "Tablet %d.".formatted(ticket), "Quanto?");
		}
		for (var view : new String[] { "needs-answer", "all" }) {
			var first = page(Cast.GIULIA, "/tickets?view=" + view);
			var next = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
			assertThat(next.find()).as(first).isTrue();
			var second = page(Cast.GIULIA, next.group(1).replace("&amp;", "&"));
			for (var ticket = 1; ticket <= 51; ticket++) {
				var subject = "Tablet %d.".formatted(ticket);
				assertThat(first.contains(subject)).as(subject).isNotEqualTo(second.contains(subject));
			}
		}
	}

	@Test
	void aMissedDeadlineIsFoundByTheAdministrator() {
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		stage.waitUntil("2026-01-15T10:05");
		stage.sweep();
		assertThat(page(Cast.CARLA, "/admin/violations")).contains("R13", "Riva Ricondizionati", "/tickets/" + ticket);
		assertThat(page(Cast.CARLA, "/admin/violations?shop=riva")).contains("/tickets/" + ticket);
		assertThat(page(Cast.CARLA, "/admin/violations?shop=nowa")).doesNotContain("/tickets/" + ticket);
		assertThat(page(Cast.CARLA, "/admin/audit?action=ViolationRecorded")).contains("/tickets/" + ticket);
		assertThat(page(Cast.CARLA, "/admin")).contains("/tickets/" + ticket);
	}

	@Test
	void ticketsOfEveryoneAreFoundByWhatPeopleKnow() {
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		var other = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		for (var q : new String[] { Stage.ANNAS_ORDER, "Riva", "Anna Bruni", "anna" }) {
			assertThat(page(Cast.CARLA, "/admin/tickets?q=" + q.replace(" ", "%20"))).as(q)
				.contains("/tickets/" + ticket)
				.doesNotContain("/tickets/" + other);
		}
	}

	@Test
	void italianSaysItInItalian() {
		stage.waitUntil("2026-01-16T15:00");
		var ticket = stage.annaAsks("Rimborso", "Quando?");
		var page = pages.get()
			.uri("/tickets/{id}", ticket)
			.with(Cast.GIULIA.signedIn())
			.locale(Locale.ITALIAN)
			.header("Accept-Language", "it")
			.exchange();
		assertThat(page).bodyText()
			.contains("lang=\"it\"", "lun 19 gen 15:00")
			.doesNotContain("Saturday", "Answer due");
	}

	private String page(Cast person, String path) {
		var page = pages.get().uri(java.net.URI.create(path)).with(person.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
