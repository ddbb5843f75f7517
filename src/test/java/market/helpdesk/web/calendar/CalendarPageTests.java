package market.helpdesk.web.calendar;

import java.net.URI;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Administrators look at calendars, draft the next version, and publish it (R14). */
@HelpdeskTest
class CalendarPageTests {

	static final String ITALY = "/admin/calendars/IT";

	final Stage stage;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	CalendarPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@Test
	void everyMarketsCalendarIsListed() {
		assertThat(get(Cast.CARLA, "/admin/calendars")).hasStatusOk()
			.bodyText()
			.contains("Italy", "Slovakia", "2024–2035", "came with the software", "Lunedì dell&#39;Angelo",
					"aria-current=\"page\"");
	}

	@Test
	void aYearIsShownAtAGlanceAndAsAList() {
		assertThat(get(Cast.CARLA, ITALY + "?year=2026")).hasStatusOk()
			.bodyText()
			.contains("<caption>January</caption>", "<caption>December</caption>", "data-kind=\"HOLIDAY\"",
					"data-kind=\"WEEKEND\"", "title=\"Epifania\"", "Jollyday 2.19", "data-today=\"true\"");
	}

	@ParameterizedTest
	@CsvSource({ "0, 2026", "1999, 2024", "9999, 2035", "2035, 2035" })
	void aYearThatIsNotCoveredLeadsToTheNearest(int asked, String shown) {
		assertThat(get(Cast.CARLA, ITALY + "?year=" + asked)).hasStatusOk()
			.bodyText()
			.contains("id=\"year-title\" class=\"year__title\">%s<".formatted(shown));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/calendars/XX", "/admin/calendars/italy", "/admin/calendars/XX/draft",
			"/admin/calendars/IT?year=soon" })
	void whatIsNoMarketIsNotThere(String path) {
		assertThat(get(Cast.CARLA, path)).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void nobodyElseChangesACalendar(Cast person) {
		assertThat(post(person, ITALY + "/draft")).hasStatus(403);
		assertThat(post(person, ITALY + "/versions", "base", "1", "reason", "x")).hasStatus(403);
		assertThat(post(person, "/admin/downtimes", "reason", "x")).hasStatus(403);
		assertThat(count("calendar_drafts")).isZero();
	}

	@Test
	void aDraftIsItsAuthorsOwn() {
		start(Cast.CARLA);
		assertThat(get(Cast.CARLA, ITALY)).bodyText().contains("Continue your draft");
		assertThat(get(Cast.DARIO, ITALY)).bodyText().contains("Draft the next version");
		assertThat(get(Cast.DARIO, ITALY + "/draft")).hasStatus(302).hasRedirectedUrl(ITALY);
		assertThat(get(Cast.DARIO, "/admin/calendars")).bodyText().contains("Being drafted by Carla Moretti");
	}

	@Test
	void aDayIsAddedAndShownAmongTheOthers() {
		start(Cast.CARLA);
		assertThat(put("2026-03-17", "Anniversario", "DL 1/2026")).hasStatus(302)
			.hasRedirectedUrl(ITALY + "/draft?year=2026");
		assertThat(get(Cast.CARLA, ITALY + "/draft?year=2026")).hasStatusOk()
			.bodyText()
			.contains("data-change=\"ADDED\"", "Anniversario", "DL 1/2026", "no holiday");
		assertThat(get(Cast.CARLA, ITALY + "?year=2026")).bodyText().doesNotContain("Anniversario");
	}

	@ParameterizedTest
	@CsvSource({ "'', Festa, Legge, date", "soon, Festa, Legge, date", "2026-03-17, '', Legge, name",
			"2026-03-17, ' ', Legge, name", "2026-03-17, Festa, '', source", "-2026-03-17, Festa, Legge, date" })
	void whatIsMissingIsSaidBesideItsField(String date, String name, String source, String wrong) {
		start(Cast.CARLA);
		assertThat(put(date, name, source)).hasStatus(422).bodyText().contains("id=\"%s-error\"".formatted(wrong));
		assertThat(count("calendar_draft_days")).isZero();
	}

	@Test
	void aNameHasAtMostEightyCharacters() {
		start(Cast.CARLA);
		assertThat(put("2026-03-17", "🎉".repeat(81), "Legge")).hasStatus(422).bodyText().contains("id=\"name-error\"");
		assertThat(put("2026-03-17", "🎉".repeat(80), "Legge")).hasStatus(302);
	}

	@Test
	void aDayOfAYearThatIsNotCoveredIsRefusedWithWhatToDo() {
		start(Cast.CARLA);
		assertThat(put("2036-03-17", "Festa", "Legge")).hasStatus(422)
			.bodyText()
			.contains("Take over the proposal for 2036 first", "value=\"Festa\"");
	}

	@Test
	void aHolidayThatHasBegunStays() {
		start(Cast.CARLA);
		stage.waitUntil("2026-04-06T00:00");
		assertThat(post(Cast.CARLA, ITALY + "/draft/days/2026-04-06/removal")).hasStatus(422)
			.bodyText()
			.contains("6 Apr has begun or is over");
		assertThat(count("calendar_draft_days")).isZero();
	}

	@Test
	void whatWasRemovedCanBeBroughtBack() {
		start(Cast.CARLA);
		assertThat(post(Cast.CARLA, ITALY + "/draft/days/2026-04-06/removal")).hasStatus(302);
		assertThat(get(Cast.CARLA, ITALY + "/draft?year=2026")).bodyText().contains("data-change=\"REMOVED\"");
		assertThat(post(Cast.CARLA, ITALY + "/draft/days/2026-04-06/undoing")).hasStatus(302);
		assertThat(count("calendar_draft_days")).isZero();
	}

	@Test
	void theProposalOfTheNextYearIsSeenBeforeItIsTakenOver() {
		start(Cast.CARLA);
		assertThat(get(Cast.CARLA, ITALY + "/draft/years/2040")).hasStatus(302)
			.hasRedirectedUrl(ITALY + "/draft/years/2036");
		assertThat(get(Cast.CARLA, ITALY + "/draft/years/2036")).hasStatusOk()
			.bodyText()
			.contains("Pasqua", "13 Apr 2036", "Santo Stefano");
		assertThat(count("calendar_draft_days")).isZero();
		assertThat(post(Cast.CARLA, ITALY + "/draft/years", "year", "2036")).hasStatus(302);
		assertThat(count("calendar_draft_days")).isEqualTo(13);
		assertThat(post(Cast.CARLA, ITALY + "/draft/years", "year", "2036")).hasStatus(422)
			.bodyText()
			.contains("The next year to take over is 2037");
	}

	@Test
	void thePreviewTellsWhatMovesAndPublishingDoesIt() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		start(Cast.CARLA);
		put("2026-01-15", "Festa", "Legge");
		assertThat(get(Cast.CARLA, ITALY + "/draft/preview")).hasStatusOk()
			.bodyText()
			.contains("Riva Ricondizionati", "tomorrow 10:00", "Fri 16 Jan 10:00", "HD-", "Publish version 2");
		assertThat(publish(Cast.CARLA, " ")).hasStatus(422).bodyText().contains("id=\"reason-error\"");
		assertThat(publish(Cast.CARLA, "Legge 12/2026")).hasStatus(302).hasRedirectedUrl(ITALY + "?published");
		assertThat(get(Cast.CARLA, ITALY)).bodyText()
			.contains("Version 2", "Carla Moretti, Wed 14 Jan 10:00", "Legge 12/2026", "Show version 1")
			.doesNotContain("Continue your draft");
		assertThat(get(Cast.CARLA, ITALY + "?version=1")).bodyText()
			.contains("This is version 1, which doesn&#39;t count any more.");
		assertThat(get(Cast.CARLA, ITALY + "/draft/preview")).hasStatus(302).hasRedirectedUrl(ITALY);
		assertThat(publish(Cast.CARLA, "Legge 12/2026")).hasStatus(302).hasRedirectedUrl(ITALY);
		assertThat(count("calendar_versions where market = 'IT'")).isEqualTo(2);
	}

	@Test
	void aDraftThatChangesNothingIsNotPublished() {
		start(Cast.CARLA);
		assertThat(get(Cast.CARLA, ITALY + "/draft/preview")).hasStatus(302).hasRedirectedUrl(ITALY + "/draft");
		assertThat(publish(Cast.CARLA, "Niente")).hasStatus(422).bodyText().contains("nothing to publish");
	}

	@Test
	void whoeverComesSecondSeesWhoWasFirstAndCarriesOn() {
		start(Cast.CARLA);
		put("2026-03-17", "Anniversario", "DL 1/2026");
		put("2026-04-06", "Pasquetta", "DL 1/2026");
		start(Cast.DARIO);
		put(Cast.DARIO, "2026-04-06", "Lunedì di Pasqua", "DL 2/2026");
		publish(Cast.DARIO, "Nome nuovo");

		assertThat(publish(Cast.CARLA, "Legge 12/2026")).hasStatus(409)
			.bodyText()
			.contains("Dario Greco published version 2 meanwhile, Wed 14 Jan 10:00", "Nome nuovo",
					"Carry over to version 2");
		assertThat(get(Cast.CARLA, ITALY + "/draft/preview")).hasStatus(302).hasRedirectedUrl(ITALY + "/draft");
		assertThat(post(Cast.CARLA, ITALY + "/draft/carry-over")).hasStatus(302)
			.hasRedirectedUrl(ITALY + "/draft?conflict=2026-04-06");
		assertThat(get(Cast.CARLA, ITALY + "/draft?conflict=2026-04-06")).bodyText()
			.contains("changed in both", "Lunedì di Pasqua", "Pasquetta")
			.doesNotContain("meanwhile");
		assertThat(publish(Cast.CARLA, 2, "Legge 12/2026")).hasStatus(302);
		assertThat(count("calendar_versions where market = 'IT'")).isEqualTo(3);
	}

	@Test
	void aDraftIsGivenUp() {
		start(Cast.CARLA);
		assertThat(post(Cast.CARLA, ITALY + "/draft/disposal")).hasStatus(302).hasRedirectedUrl(ITALY);
		assertThat(count("calendar_drafts")).isZero();
		assertThat(put("2026-03-17", "Anniversario", "DL 1/2026")).hasStatus(302).hasRedirectedUrl(ITALY);
	}

	private void start(Cast person) {
		assertThat(post(person, ITALY + "/draft")).hasStatus(302).hasRedirectedUrl(ITALY + "/draft");
	}

	private MvcTestResult put(String date, String name, String source) {
		return put(Cast.CARLA, date, name, source);
	}

	private MvcTestResult put(Cast person, String date, String name, String source) {
		return post(person, ITALY + "/draft/days", "date", date, "name", name, "source", source);
	}

	private MvcTestResult publish(Cast person, String reason) {
		return publish(person, 1, reason);
	}

	private MvcTestResult publish(Cast person, int base, String reason) {
		return post(person, ITALY + "/versions", "base", "" + base, "reason", reason);
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(URI.create(path)).with(person.signedIn()).exchange();
	}

	private MvcTestResult post(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
